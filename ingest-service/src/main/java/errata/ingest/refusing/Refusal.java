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
/// @param body if it was small enough to be kept, and is still kept
/// @param lacks why there is no body, as the word of a `Lack`, as far as it was told
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
        @Nullable RefusedBody body,
        @Nullable String lacks) {
    /// Of one that is larger no span is read and none sent again: it never fits.
    static final int LARGEST_READ = 16 * 1024 * 1024;

    static final int LONGEST_TEXT = 300;
    static final int MOST_OF_A_PROJECT = 10_000;

    /// Of the bodies of a project, packed: of older ones the words stay.
    static final long MOST_BYTES_OF_A_PROJECT = 256L * 1024 * 1024;

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
                null,
                null);
    }
}
