package errata.annotation.library;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A trace as lists show it.
///
/// @param metadata in lists at most 50 keys, their values cut at 200 characters
/// @param truncated a text of it was cut before it was kept
/// @param redacted something in it was masked before it was kept
/// @param settledAt since when a settled trace has been as it is
/// @param changedSinceReview spans came after somebody decided about it
public record TraceSummary(
        String traceId,
        @Nullable String externalId,
        String name,
        @Nullable String input,
        @Nullable String output,
        @Nullable String service,
        @Nullable String release,
        @Nullable String environment,
        @Nullable String model,
        @Nullable String userId,
        @Nullable String sessionId,
        List<String> tags,
        List<String> tools,
        Map<String, ?> metadata,
        Instant startedAt,
        long durationMs,
        String status,
        @Nullable String errorMessage,
        int spanCount,
        long inputTokens,
        long outputTokens,
        long cachedTokens,
        long reasoningTokens,
        @Nullable Double costUsd,
        boolean truncated,
        boolean redacted,
        boolean settled,
        @Nullable Instant settledAt,
        int revision,
        boolean changedSinceReview,
        @Nullable Reading reading,
        List<Said> feedback) {

    /// What the latest decided review says, and how much all readers wrote.
    public record Reading(@Nullable String outcome, String by, Instant at, long notes, long labels) {

        boolean isBefore(@Nullable Instant change) {
            return outcome != null && change != null && at.isBefore(change);
        }
    }

    /// Feedback in one line.
    public record Said(
            String name, @Nullable Double score, @Nullable String label, String source) {}
}
