package errata.ui.transitions;

import errata.ui.shell.Csv;
import errata.ui.transitions.Matrix.Cell;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// A line for each pair of steps between which a trace broke.
final class BreaksCsv {
    private static final List<String> HEAD = List.of("last good step", "first failing step", "traces", "share of row");

    private BreaksCsv() {}

    static String of(Matrix matrix) {
        return Csv.of(Stream.concat(Stream.of(HEAD), matrix.lines().stream().map(BreaksCsv::line)));
    }

    private static List<String> line(Cell cell) {
        return List.of(
                cell.before(), cell.step(), Csv.text(cell.count()), String.format(Locale.ROOT, "%.4f", cell.share()));
    }
}
