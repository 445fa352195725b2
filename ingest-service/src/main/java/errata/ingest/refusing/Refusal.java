package errata.ingest.refusing;

import errata.events.ProjectId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was refused, once.
///
/// @param code the reason as a word that stays the same
/// @param refusedBy the service that did not take it
/// @param name of the first span; ids and name are empty as far as they could not be read
/// @param size in bytes, also of what is not kept
/// @param body `TracesData`, if it is small enough to be kept
public record Refusal(
        UUID id,
        ProjectId project,
        Instant at,
        String code,
        String reason,
        String refusedBy,
        String source,
        String traceId,
        String spanId,
        String name,
        int size,
        byte @Nullable [] body) {
    /// A larger one is counted and described, and not kept.
    static final int LARGEST_BODY = 64 * 1024;

    static final int LONGEST_TEXT = 300;
    static final int MOST_OF_A_PROJECT = 10_000;

    /// What is left of one whose words cannot be kept.
    Refusal withoutWords() {
        return new Refusal(
                id,
                project,
                Instant.EPOCH,
                "put-aside",
                "its words cannot be kept",
                "unknown",
                "unknown",
                "",
                "",
                "",
                size,
                null);
    }
}
