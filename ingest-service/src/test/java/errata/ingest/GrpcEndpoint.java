package errata.ingest;

import com.google.protobuf.Message;
import io.grpc.CallOptions;
import io.grpc.ClientInterceptors;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.MetadataUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/// The service as a client of gRPC sees it. Messages are bytes, so that they may be broken.
public record GrpcEndpoint(int port) {
    private static final Metadata.Key<byte[]> DETAILS =
            Metadata.Key.of("grpc-status-details-bin", Metadata.BINARY_BYTE_MARSHALLER);

    /// `details` = the google.rpc.Status of a refusal, as far as it is text.
    public record Reply(Status.Code code, String description, byte[] body, String details) {}

    public Reply traces(Message request, String... headers) {
        return export("trace.v1.TraceService", request.toByteArray(), CallOptions.DEFAULT, headers);
    }

    public Reply export(String service, byte[] request, CallOptions options, String... headers) {
        var channel = channel();
        try {
            var metadata = new Metadata();
            for (int i = 0; i < headers.length; i += 2) {
                metadata.put(Metadata.Key.of(headers[i], Metadata.ASCII_STRING_MARSHALLER), headers[i + 1]);
            }
            var call = ClientInterceptors.intercept(channel, MetadataUtils.newAttachHeadersInterceptor(metadata));
            var body = ClientCalls.blockingUnaryCall(
                    call, method(service), options.withDeadlineAfter(60, TimeUnit.SECONDS), request);
            return new Reply(Status.Code.OK, "", body, "");
        } catch (StatusRuntimeException e) {
            var details = e.getTrailers() == null ? null : e.getTrailers().get(DETAILS);
            return new Reply(
                    e.getStatus().getCode(),
                    String.valueOf(e.getStatus().getDescription()),
                    new byte[0],
                    details == null ? "" : new String(details, StandardCharsets.ISO_8859_1));
        } finally {
            channel.shutdownNow();
        }
    }

    public ManagedChannel channel() {
        return NettyChannelBuilder.forAddress(new InetSocketAddress("127.0.0.1", port))
                .usePlaintext()
                .build();
    }

    public static MethodDescriptor<byte[], byte[]> method(String service) {
        return MethodDescriptor.<byte[], byte[]>newBuilder(Bytes.AS_THEY_ARE, Bytes.AS_THEY_ARE)
                .setType(MethodDescriptor.MethodType.UNARY)
                .setFullMethodName("opentelemetry.proto.collector." + service + "/Export")
                .build();
    }

    private enum Bytes implements MethodDescriptor.Marshaller<byte[]> {
        AS_THEY_ARE;

        @Override
        public InputStream stream(byte[] value) {
            return new ByteArrayInputStream(value);
        }

        @Override
        public byte[] parse(InputStream stream) {
            try {
                return stream.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
