package errata.annotation.understanding;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A span as it was received, not yet understood.
///
/// @param failed OTLP status code 2
public record RawSpan(
        String traceId,
        String spanId,
        @Nullable String parentSpanId,
        String name,
        Instant startedAt,
        Instant endedAt,
        boolean failed,
        @Nullable String statusMessage,
        String scope,
        Attributes attributes,
        Attributes resource,
        List<SpanEvent> events,
        List<SpanLink> links) {

    /// Something that happened within a span.
    public record SpanEvent(String name, Instant at, Attributes attributes) {}

    /// Another span this one points to, mostly of another trace.
    public record SpanLink(String traceId, String spanId, Attributes attributes) {}

    /// Whether it carries a log record that belongs to another span of its trace, and is no step of its own.
    public boolean isCarrier() {
        return Boolean.TRUE.equals(attributes.get("errata.log"));
    }

    public RawSpan withEvents(List<SpanEvent> others) {
        return new RawSpan(
                traceId,
                spanId,
                parentSpanId,
                name,
                startedAt,
                endedAt,
                failed,
                statusMessage,
                scope,
                attributes,
                resource,
                others,
                links);
    }
}
