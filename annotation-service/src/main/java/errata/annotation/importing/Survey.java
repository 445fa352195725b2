package errata.annotation.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// What a look through a table shows: its columns and its first rows. Kept with the import as JSON.
///
/// @param trace the column that names the traces best
record Survey(
        List<Seen> columns,
        List<Map<String, String>> rows,
        @Nullable String trace) {

    private static final int FIRST_ROWS = 10;
    private static final int MOST_VALUES = 60;
    private static final int LONGEST_VALUE = 80;
    private static final int SHOWN = 300;

    /// @param values how often each value stands in the column; empty when there are too many to be words
    record Seen(String name, String sample, int filled, int longest, Map<String, Integer> values) {}

    Survey naming(@Nullable String column) {
        return new Survey(columns, rows, column);
    }

    static final class Taking {
        private final SequencedMap<String, Counting> columns = new LinkedHashMap<>();
        private final List<Map<String, String>> rows = new ArrayList<>();

        void add(Map<String, String> cells) {
            cells.forEach((name, cell) ->
                    columns.computeIfAbsent(name, _ -> new Counting()).add(cell.strip()));
            if (rows.size() < FIRST_ROWS) {
                var shown = new LinkedHashMap<String, String>();
                cells.forEach((name, cell) -> shown.put(name, cut(cell)));
                rows.add(shown);
            }
        }

        Survey survey() {
            var seen = new ArrayList<Seen>();
            columns.forEach((name, counting) -> seen.add(counting.seen(name)));
            return new Survey(seen, rows, null);
        }
    }

    private static final class Counting {
        private String sample = "";
        private int filled;
        private int longest;
        private @Nullable Map<String, Integer> values = new LinkedHashMap<>();

        void add(String cell) {
            sample = filled++ == 0 ? cut(cell) : sample;
            longest = Math.max(longest, cell.length());
            if (values != null) {
                values.merge(cell, 1, Integer::sum);
                values = values.size() > MOST_VALUES || longest > LONGEST_VALUE ? null : values;
            }
        }

        Seen seen(String name) {
            return new Seen(name, sample, filled, longest, values == null ? Map.of() : values);
        }
    }

    private static String cut(String cell) {
        return cell.length() > SHOWN ? cell.substring(0, SHOWN) + "…" : cell;
    }
}
