package errata.annotation.arriving;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.resource.v1.Resource;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.TracesData;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Small traces for tests, in the current GenAI words.
public final class Spans {

    private Spans() {}

    /// A trace id that reads as its number.
    public static String traceId(long number) {
        return "%032x".formatted(number);
    }

    public static TracesData root(long trace, Instant at, String question, String answer) {
        return of(
                trace,
                1,
                null,
                at,
                Map.of(
                        "gen_ai.operation.name",
                        "chat",
                        "gen_ai.request.model",
                        "small-1",
                        "gen_ai.input.messages",
                        "[{\"role\":\"user\",\"content\":\"" + question + "\"}]",
                        "gen_ai.output.messages",
                        "[{\"role\":\"assistant\",\"content\":\"" + answer + "\"}]"));
    }

    public static TracesData of(
            long trace, long span, @Nullable Long parent, Instant at, Map<String, String> attributes) {
        var built = Span.newBuilder()
                .setTraceId(ByteString.copyFrom(
                        ByteBuffer.allocate(16).putLong(8, trace).array()))
                .setSpanId(id(span))
                .setName("span " + span)
                .setStartTimeUnixNano(nanos(at))
                .setEndTimeUnixNano(nanos(at.plusMillis(250)));
        if (parent != null) {
            built.setParentSpanId(id(parent));
        }
        attributes.forEach((key, value) -> built.addAttributes(attribute(key, value)));
        var resource = Resource.newBuilder().addAttributes(attribute("service.name", "test-bot"));
        return TracesData.newBuilder()
                .addResourceSpans(ResourceSpans.newBuilder()
                        .setResource(resource)
                        .addScopeSpans(ScopeSpans.newBuilder().addSpans(built)))
                .build();
    }

    /// The same spans, sent by another service.
    public static TracesData from(String service, TracesData traces) {
        var sent = traces.toBuilder();
        sent.getResourceSpansBuilder(0)
                .setResource(Resource.newBuilder().addAttributes(attribute("service.name", service)));
        return sent.build();
    }

    /// A log record on its way as a span: one event, below the span it names or below none.
    public static TracesData carrier(long trace, long span, Instant at, String event, Map<String, String> told) {
        var traces = flagged(trace, span, null, at, "errata.log").toBuilder();
        var log = Span.Event.newBuilder().setName(event).setTimeUnixNano(nanos(at));
        told.forEach((key, value) -> log.addAttributes(attribute(key, value)));
        traces.getResourceSpansBuilder(0)
                .getScopeSpansBuilder(0)
                .getSpansBuilder(0)
                .addEvents(log);
        return traces.build();
    }

    /// A span with one attribute that is true.
    public static TracesData flagged(long trace, long span, @Nullable Long parent, Instant at, String flag) {
        var traces = of(trace, span, parent, at, Map.of()).toBuilder();
        traces.getResourceSpansBuilder(0)
                .getScopeSpansBuilder(0)
                .getSpansBuilder(0)
                .addAttributes(KeyValue.newBuilder()
                        .setKey(flag)
                        .setValue(AnyValue.newBuilder().setBoolValue(true)));
        return traces.build();
    }

    private static long nanos(Instant at) {
        return at.getEpochSecond() * 1_000_000_000L + at.getNano();
    }

    private static ByteString id(long number) {
        return ByteString.copyFrom(ByteBuffer.allocate(8).putLong(number).array());
    }

    private static KeyValue attribute(String key, String value) {
        return KeyValue.newBuilder()
                .setKey(key)
                .setValue(AnyValue.newBuilder().setStringValue(value))
                .build();
    }
}
