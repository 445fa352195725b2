package errata.ingest.receiving;

import errata.ingest.otlp.Signal;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.Marshaller;
import io.grpc.ServerServiceDefinition;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;

/// The three services of OTLP. Messages stay bytes: they take the same way as over HTTP, span by span, and are never
/// built as a whole.
final class GrpcMethods {
    private static final String PREFIX = "opentelemetry.proto.collector.";

    private GrpcMethods() {}

    static List<ServerServiceDefinition> all(ReceiveSpans receiving, ArrivalWatch watch) {
        return List.of(
                service("trace.v1.TraceService", new GrpcExport(Signal.TRACES, receiving, watch)),
                service("logs.v1.LogsService", new GrpcExport(Signal.LOGS, receiving, watch)),
                metrics());
    }

    private static ServerServiceDefinition service(String name, GrpcExport export) {
        return ServerServiceDefinition.builder(PREFIX + name)
                .addMethod(method(name), export)
                .build();
    }

    /// Answered and dropped, as over HTTP.
    private static ServerServiceDefinition metrics() {
        var name = "metrics.v1.MetricsService";
        return ServerServiceDefinition.builder(PREFIX + name)
                .addMethod(method(name), (call, _) -> {
                    call.request(1);
                    return new GrpcCall(call, new GrpcCall.Work() {
                        @Override
                        public OtlpAnswer receive(InputStream message) {
                            return new OtlpAnswer.Response(Signal.TRACES, 0, "");
                        }
                    });
                })
                .build();
    }

    private static MethodDescriptor<InputStream, byte[]> method(String service) {
        return MethodDescriptor.<InputStream, byte[]>newBuilder(AsItComes.IN, Bytes.OUT)
                .setType(MethodDescriptor.MethodType.UNARY)
                .setFullMethodName(PREFIX + service + "/Export")
                .build();
    }

    private enum AsItComes implements Marshaller<InputStream> {
        IN;

        @Override
        public InputStream stream(InputStream value) {
            return value;
        }

        @Override
        public InputStream parse(InputStream stream) {
            return stream;
        }
    }

    private enum Bytes implements Marshaller<byte[]> {
        OUT;

        @Override
        public InputStream stream(byte[] value) {
            return new ByteArrayInputStream(value);
        }

        @Override
        public byte[] parse(InputStream stream) {
            throw new UnsupportedOperationException("a server sends responses");
        }
    }
}
