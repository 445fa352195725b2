package errata.annotation.library;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A trace as lists show it.
///
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
        Instant startedAt,
        long durationMs,
        String status,
        @Nullable String errorMessage,
        int spanCount,
        long inputTokens,
        long outputTokens,
        boolean settled,
        @Nullable Instant settledAt,
        int revision,
        boolean changedSinceReview,
        @Nullable Reading reading) {

    /// What the latest decided review says, and how much all readers wrote.
    public record Reading(@Nullable String outcome, String by, Instant at, long notes, long labels) {

        boolean isBefore(@Nullable Instant change) {
            return outcome != null && change != null && at.isBefore(change);
        }
    }
}
