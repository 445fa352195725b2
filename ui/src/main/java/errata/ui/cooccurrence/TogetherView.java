package errata.ui.cooccurrence;

import errata.ui.shell.Paths;
import errata.ui.wire.Cooccurrence;
import errata.ui.wire.Cooccurrence.Counted;
import errata.ui.wire.Cooccurrence.Pair;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Pairs of failures as a matrix whose cells are darker the more they come together, and as a list.
public record TogetherView(String base, Cooccurrence told, List<Row> rows, List<Named> pairs) {

    private static final int MOST = 16;
    private static final int DEPTHS = 5;

    public record Row(Counted category, List<Cell> cells) {}

    /// @param depth 0 to 5: how dark; @param own on the diagonal
    public record Cell(long count, int depth, boolean own, String told) {}

    public record Named(Pair pair, String first, String second) {}

    public static TogetherView of(String base, Cooccurrence told) {
        var shown =
                told.categories().subList(0, Math.min(MOST, told.categories().size()));
        var names = told.categories().stream().collect(Collectors.toMap(Counted::category, Counted::name, (a, _) -> a));
        var both = new HashMap<String, Pair>();
        told.pairs().forEach(pair -> {
            both.put(pair.first() + pair.second(), pair);
            both.put(pair.second() + pair.first(), pair);
        });
        var rows = new ArrayList<Row>();
        for (Counted row : shown) {
            rows.add(new Row(
                    row,
                    shown.stream()
                            .map(column -> cell(row, column, both.get(row.category() + column.category())))
                            .toList()));
        }
        return new TogetherView(base, told, rows, named(told, names));
    }

    public String permalink() {
        return Paths.with(base + "/insights/together", Map.of("cut", told.cut()));
    }

    private static Cell cell(Counted row, Counted column, @Nullable Pair pair) {
        if (row.category().equals(column.category())) {
            return new Cell(row.count(), 0, true, row.name() + ": " + row.count());
        }
        long count = pair == null ? 0 : pair.both();
        Double contained = pair == null ? null : pair.containment();
        int depth = contained == null ? 0 : (int) Math.clamp(Math.ceil(contained * DEPTHS), 0, DEPTHS);
        return new Cell(count, depth, false, "%s and %s: %d".formatted(row.name(), column.name(), count));
    }

    private static List<Named> named(Cooccurrence told, Map<String, String> names) {
        return told.pairs().stream()
                .map(pair -> new Named(
                        pair,
                        names.getOrDefault(pair.first(), pair.first()),
                        names.getOrDefault(pair.second(), pair.second())))
                .toList();
    }
}
