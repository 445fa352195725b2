package errata.annotation.otlp;

import errata.annotation.understanding.Attributes;
import errata.annotation.understanding.RawSpan;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.TracesData;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// Many spans at once.
public final class SpanBodies {
    private static final int CUT = 2_000;

    private SpanBodies() {}

    /// @param whole how many bytes of spans keep all their texts; later spans keep only the beginnings
    public static List<RawSpan> raw(List<SpanBody> bodies, int whole) {
        var spans = new ArrayList<RawSpan>(bodies.size());
        long soFar = 0;
        for (var body : bodies) {
            soFar += body.content().getSerializedSize();
            spans.add(soFar <= whole ? body.raw() : cut(body.raw()));
        }
        return spans;
    }

    /// One message, as if the client had sent the whole trace at once: spans of one resource and scope together.
    public static TracesData together(List<SpanBody> bodies) {
        var byOrigin = new LinkedHashMap<Object, ResourceSpans.Builder>();
        for (var body : bodies) {
            var scope = body.content().getScopeSpans(0);
            var origin = List.of(body.content().getResource(), scope.getScope());
            var group = byOrigin.get(origin);
            if (group == null) {
                byOrigin.put(origin, body.content().toBuilder());
            } else {
                group.getScopeSpansBuilder(0).addSpans(scope.getSpans(0));
            }
        }
        var traces = TracesData.newBuilder();
        byOrigin.values().forEach(traces::addResourceSpans);
        return traces.build();
    }

    private static RawSpan cut(RawSpan span) {
        var values = new LinkedHashMap<String, Object>();
        span.attributes().values().forEach((key, value) -> {
            if (value instanceof String text && text.length() > CUT) {
                values.put(key, text.substring(0, CUT));
            } else if (value instanceof String || value instanceof Number || value instanceof Boolean) {
                values.put(key, value);
            }
        });
        values.put("errata.truncated", true);
        return new RawSpan(
                span.traceId(),
                span.spanId(),
                span.parentSpanId(),
                span.name(),
                span.startedAt(),
                span.endedAt(),
                span.failed(),
                span.statusMessage(),
                span.scope(),
                new Attributes(values),
                span.resource(),
                List.of(),
                List.of());
    }
}
