package errata.ui.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One step of a trace.
public record Span(
        String spanId,
        @Nullable String parentSpanId,
        int depth,
        @Nullable String kind,
        @Nullable String name,
        @Nullable Instant startedAt,
        @Nullable Long durationMs,
        @Nullable String status,
        @Nullable String errorMessage,
        @Nullable String model,
        @Nullable String toolName,
        @JsonDeserialize(using = AsText.class) @Nullable String input,
        @JsonDeserialize(using = AsText.class) @Nullable String output,
        @Nullable Long inputTokens,
        @Nullable Long outputTokens,
        @Nullable String finishReason,
        boolean truncated,
        Map<String, @Nullable Object> attributes) {}
