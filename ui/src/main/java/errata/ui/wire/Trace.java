package errata.ui.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A trace; cached and reasoning tokens are part of the input and output ones.
public record Trace(
        String traceId,
        @Nullable String externalId,
        @Nullable String name,
        @JsonDeserialize(using = AsText.class) @Nullable String input,
        @JsonDeserialize(using = AsText.class) @Nullable String output,
        @Nullable String service,
        @Nullable String release,
        @Nullable String environment,
        @Nullable String model,
        @Nullable String userId,
        @Nullable String sessionId,
        List<String> tags,
        @Nullable Instant startedAt,
        @Nullable Long durationMs,
        @Nullable String status,
        @Nullable String errorMessage,
        int spanCount,
        @Nullable Long inputTokens,
        @Nullable Long outputTokens,
        @Nullable Long cachedTokens,
        @Nullable Long reasoningTokens,
        @Nullable Double costUsd,
        boolean settled,
        @Nullable Instant settledAt,
        long revision,
        boolean changedSinceReview,
        @Nullable Reading reading,
        Map<String, @Nullable Object> metadata,
        List<String> tools,
        List<Feedback> feedback,
        boolean truncated,
        boolean redacted) {}
