package errata.annotation.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the columns of a table mean.
///
/// @param trace the column that names the trace; `#` = the place of the row in the file
/// @param category a failure mode by name; `verdict` says what of it, present if there is no such column
/// @param firstFailureBase 0 or 1: what the first step is called
/// @param comment kept with the note, under the name of its column
/// @param categories columns that are a failure mode each
/// @param judgedBy human or judge; asked for when the table looks machine-made
/// @param noPresentMeansPass a trace that was looked at and has nothing present passes
/// @param names what the table calls categories, and what the codebook calls them
record Mapping(
        @Nullable String trace,
        @Nullable String note,
        @Nullable String category,
        @Nullable String verdict,
        @Nullable String annotator,
        @Nullable String time,
        @Nullable String outcome,
        @Nullable String firstFailure,
        @Nullable Integer firstFailureBase,
        @Nullable String comment,
        List<Wide> categories,
        @Nullable String judgedBy,
        boolean noPresentMeansPass,
        @Nullable Map<String, String> names) {

    static final String PLACE = "#";

    /// @param category its name or id
    record Wide(String column, String category) {}

    /// What the codebook calls what a cell says.
    String named(String cell) {
        return names == null ? cell : names.getOrDefault(cell.strip(), cell);
    }

    boolean labels() {
        return category != null || !categories.isEmpty();
    }

    boolean judges() {
        return labels() || outcome != null;
    }

    boolean notes() {
        return note != null || comment != null || firstFailure != null;
    }

    int base() {
        return firstFailureBase == null ? 0 : firstFailureBase;
    }

    /// Every column it names.
    List<String> columns() {
        var named = new ArrayList<>(
                Stream.of(trace, note, category, verdict, annotator, time, outcome, firstFailure, comment)
                        .filter(Objects::nonNull)
                        .filter(column -> !column.equals(PLACE))
                        .toList());
        categories.forEach(wide -> named.add(wide.column()));
        return named;
    }
}
