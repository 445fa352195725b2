package errata.ingest.importing.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.protobuf.ByteString;
import errata.events.TraceId;
import errata.ingest.otlp.SpanGroup;
import errata.ingest.otlp.WellFormed;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.InstrumentationScope;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.resource.v1.Resource;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A span that an import writes, attribute by attribute. What is empty is not written.
public final class SpanDraft {
    private static final long NANOS = 1_000_000_000L;
    private static final String SCOPE = "errata.import";

    private final Span.Builder span = Span.newBuilder();
    private final Resource.Builder resource = Resource.newBuilder();
    private String scope = SCOPE;

    public SpanDraft(TraceId trace, byte[] id, String name) {
        span.setTraceId(ByteString.copyFrom(HexFormat.of().parseHex(trace.value())))
                .setSpanId(ByteString.copyFrom(id))
                .setName(WellFormed.text(name))
                .setKind(Span.SpanKind.SPAN_KIND_INTERNAL);
    }

    public SpanDraft below(byte[] parent) {
        span.setParentSpanId(ByteString.copyFrom(parent));
        return this;
    }

    /// A span never ends before it began.
    public SpanDraft between(Instant start, Instant end) {
        span.setStartTimeUnixNano(nanos(start)).setEndTimeUnixNano(nanos(end.isBefore(start) ? start : end));
        return this;
    }

    public SpanDraft scope(String name) {
        scope = name;
        return this;
    }

    public SpanDraft failed(String message) {
        span.setStatus(
                Status.newBuilder().setCode(Status.StatusCode.STATUS_CODE_ERROR).setMessage(WellFormed.text(message)));
        return this;
    }

    public SpanDraft text(String key, @Nullable String value) {
        if (value != null) {
            span.addAttributes(keyValue(key, AnyValue.newBuilder().setStringValue(WellFormed.text(value))));
        }
        return this;
    }

    /// A scalar as what it is; an object or a list as its JSON.
    public SpanDraft value(String key, JsonNode value) {
        if (!Members.isEmpty(value)) {
            span.addAttributes(keyValue(key, any(value)));
        }
        return this;
    }

    public SpanDraft resource(String key, JsonNode value) {
        if (!Members.isEmpty(value)) {
            resource.addAttributes(keyValue(key, any(value)));
        }
        return this;
    }

    public SpanDraft event(String name, Instant at, Map<String, JsonNode> attributes) {
        var event = Span.Event.newBuilder().setName(WellFormed.text(name)).setTimeUnixNano(nanos(at));
        attributes.forEach((key, value) -> event.addAttributes(keyValue(key, any(value))));
        span.addEvents(event);
        return this;
    }

    public SpanGroup group() {
        return new SpanGroup(
                resource.build().toByteString(),
                "",
                InstrumentationScope.newBuilder().setName(scope).build().toByteString(),
                "",
                List.of(span.build().toByteString()));
    }

    private static KeyValue keyValue(String key, AnyValue.Builder value) {
        return KeyValue.newBuilder()
                .setKey(WellFormed.text(key))
                .setValue(value)
                .build();
    }

    private static AnyValue.Builder any(JsonNode value) {
        var any = AnyValue.newBuilder();
        if (value.isBoolean()) {
            return any.setBoolValue(value.booleanValue());
        }
        if (value.isIntegralNumber() && value.canConvertToLong()) {
            return any.setIntValue(value.longValue());
        }
        if (value.isNumber()) {
            return any.setDoubleValue(value.doubleValue());
        }
        return any.setStringValue(WellFormed.text(value.isTextual() ? value.asText() : value.toString()));
    }

    private static long nanos(Instant time) {
        return time.getEpochSecond() * NANOS + time.getNano();
    }
}
