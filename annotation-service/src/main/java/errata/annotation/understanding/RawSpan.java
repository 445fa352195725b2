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
        List<SpanEvent> events) {

    /// Something that happened within a span.
    public record SpanEvent(String name, Instant at, Attributes attributes) {}
}
