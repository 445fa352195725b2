package errata.ingest.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import errata.events.ProjectId;
import errata.ingest.importing.rows.Mapping;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One import of a file, as it is kept.
///
/// @param mapping what a person said about the columns
/// @param preview the first rows, until the import has ended
/// @param counts what was read, taken, refused, and how many spans
/// @param lists the first traces and refusals
record ImportJob(
        UUID id,
        ProjectId project,
        String name,
        Format format,
        State state,
        @Nullable JsonNode mapping,
        @Nullable ObjectNode preview,
        ObjectNode counts,
        @Nullable ObjectNode lists,
        Extent extent,
        @Nullable String problem,
        Times times) {

    enum State {
        PREVIEW,
        RUNNING,
        DONE,
        FAILED,
        STOPPED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /// @param checkpoint the records whose spans Kafka has
    /// @param bytes of the file, unpacked
    /// @param attempts since the checkpoint moved
    record Extent(long checkpoint, long bytes, long bytesRead, int attempts) {}

    record Times(
            Instant created,
            @Nullable Instant started,
            @Nullable Instant finished) {}

    @Nullable
    Mapping said() {
        return mapping != null && Mapping.read(mapping) instanceof Mapping.Read.Valid(var valid) ? valid : null;
    }
}
