package errata.ingest.otlp;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.InstrumentationScope;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.resource.v1.Resource;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.util.HexFormat;
import java.util.List;

/// Spans of an invented pharmacy assistant, for tests.
public final class Spans {
    private Spans() {}

    public static ByteString hex(String digits) {
        return ByteString.copyFrom(HexFormat.of().parseHex(digits));
    }

    public static String traceId(long number) {
        return "%032x".formatted(number);
    }

    public static Span.Builder span(long trace, long span) {
        return Span.newBuilder()
                .setTraceId(hex(traceId(trace)))
                .setSpanId(hex("%016x".formatted(span)))
                .setName("refill")
                .setStartTimeUnixNano(1_750_000_000_000_000_000L + span)
                .setEndTimeUnixNano(1_750_000_001_000_000_000L + span)
                .addAttributes(attribute("gen_ai.operation.name", "chat"));
    }

    public static KeyValue attribute(String key, String value) {
        return KeyValue.newBuilder()
                .setKey(key)
                .setValue(AnyValue.newBuilder().setStringValue(value))
                .build();
    }

    public static ExportTraceServiceRequest export(String service, List<Span> spans) {
        return ExportTraceServiceRequest.newBuilder()
                .addResourceSpans(ResourceSpans.newBuilder()
                        .setResource(Resource.newBuilder().addAttributes(attribute("service.name", service)))
                        .setSchemaUrl("https://opentelemetry.io/schemas/1.41.0")
                        .addScopeSpans(ScopeSpans.newBuilder()
                                .setScope(InstrumentationScope.newBuilder().setName("pharmacy.bot"))
                                .addAllSpans(spans)))
                .build();
    }
}
