package errata.ui.wire;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A file on its way in.
///
/// @param state preview | running | done | failed | stopped
/// @param redactedCells how many texts of the first rows the project's rules changed
/// @param rows the first rows, column by column, as they will be kept
public record ImportJob(
        @Nullable String id,
        @Nullable String name,
        @Nullable String format,
        @Nullable String state,
        @JsonAlias("problem") @Nullable String reason,
        long read,
        long taken,
        long refused,
        long leftOut,
        long spans,
        long bytes,
        long bytesRead,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        List<Refusal> refusals,
        @Nullable Detected detected,
        int redactedCells,
        List<Map<String, @Nullable Object>> rows) {

    /// What the first look at the file found.
    public record Detected(@Nullable String format, List<Column> columns) {}

    public boolean is(String wanted) {
        return wanted.equals(state);
    }

    /// How much of the file is read, 0 to 100.
    public long percent() {
        return is("done") ? 100 : bytes <= 0 ? 0 : Math.clamp(100 * bytesRead / bytes, 0, 100);
    }

    public List<Column> columns() {
        return detected == null ? List.of() : detected.columns();
    }

    public String shown() {
        String found = detected == null || detected.format() == null ? format : detected.format();
        return found == null || found.isBlank() ? "auto" : found;
    }
}
