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
public record LabelsJob(
        @Nullable String id,
        @Nullable String name,
        @Nullable String state,
        @Nullable String reason,
        long read,
        long taken,
        long refused,
        long unmatched,
        @Nullable Long matched,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        List<Column> columns,
        List<Map<String, @Nullable Object>> rows,
        List<String> unknownCategories,
        List<Refusal> refusals) {

    public boolean is(String wanted) {
        return wanted.equals(state);
    }
}
