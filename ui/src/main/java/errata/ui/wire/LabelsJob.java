package errata.ui.wire;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Notes, labels and outcomes of a table on their way in.
///
/// @param state preview | running | done | failed | stopped
/// @param unknownCategories names the codebook does not have
/// @param unmatched rows that name no trace of the project
/// @param machineMade columns that look as if a model had filled them
/// @param questions what has to be answered before it can start
/// @param told what was not done to the letter
public record LabelsJob(
        @Nullable String id,
        @Nullable String name,
        @Nullable String state,
        @Nullable String reason,
        long read,
        long taken,
        long refused,
        long unmatched,
        long unchanged,
        long notes,
        long labels,
        long reviews,
        long bytes,
        long bytesRead,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        List<Column> columns,
        List<Map<String, @Nullable Object>> rows,
        List<String> unknownCategories,
        List<Annotator> annotators,
        List<String> machineMade,
        List<String> questions,
        List<String> told,
        List<Refusal> refusals) {

    /// A name in the table, and the name it is recorded under.
    public record Annotator(String name, @Nullable String recordedAs) {

        public boolean renamed() {
            return recordedAs != null && !recordedAs.equals(name);
        }
    }

    public long percent() {
        return is("done") ? 100 : bytes <= 0 ? 0 : Math.clamp(100 * bytesRead / bytes, 0, 100);
    }

    public boolean stopped() {
        return is("stopped") || is("failed");
    }

    public boolean is(String wanted) {
        return wanted.equals(state);
    }
}
