package errata.ui.transitions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Last good step by first failing step. Columns stand by how many traces failed there first, rows by how many came
/// through there last; the rest of very many steps is counted together.
///
/// @param failing the columns, with their sums
public record Matrix(int traces, List<Sum> failing, List<Row> rows) {
    static final int MOST = 12;
    static final String OTHERS = "other steps";
    private static final int DEPTHS = 5;

    /// From the last good step to the first failing one.
    public record Break(String before, String step) {}

    public record Sum(String step, int traces) {}

    /// @param traces that came through the step last
    public record Row(String before, int traces, List<Cell> cells) {}

    /// @param share of the traces of the row: P(fails first at the column | last good at the row)
    /// @param depth 0 to 5: how dark
    public record Cell(String before, String step, int count, double share, int depth) {}

    public static Matrix of(List<Break> breaks) {
        var columns = shown(breaks.stream().map(Break::step).toList());
        var rows = shown(breaks.stream().map(Break::before).toList());
        var counts = new HashMap<Break, Integer>();
        breaks.forEach(one ->
                counts.merge(new Break(within(one.before(), rows), within(one.step(), columns)), 1, Integer::sum));
        return new Matrix(
                breaks.size(),
                columns,
                rows.stream().map(row -> row(row, columns, counts)).toList());
    }

    private static Row row(Sum row, List<Sum> columns, Map<Break, Integer> counts) {
        return new Row(
                row.step(),
                row.traces(),
                columns.stream()
                        .map(column -> cell(row, column, counts.getOrDefault(new Break(row.step(), column.step()), 0)))
                        .toList());
    }

    private static Cell cell(Sum row, Sum column, int count) {
        double share = (double) count / row.traces();
        return new Cell(row.step(), column.step(), count, share, (int) Math.ceil(share * DEPTHS));
    }

    /// What happened at all, the most frequent first: the twin of the picture.
    public List<Cell> lines() {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.count() > 0)
                .sorted(Comparator.comparingInt(Cell::count).reversed())
                .toList();
    }

    private static List<Sum> shown(List<String> steps) {
        var counts = new TreeMap<String, Integer>();
        steps.forEach(step -> counts.merge(step, 1, Integer::sum));
        var sums = counts.entrySet().stream()
                .map(of -> new Sum(of.getKey(), of.getValue()))
                .sorted(Comparator.comparingInt(Sum::traces).reversed())
                .toList();
        if (sums.size() <= MOST) {
            return sums;
        }
        var most = new ArrayList<>(sums.subList(0, MOST - 1));
        int rest = sums.stream().skip(MOST - 1).mapToInt(Sum::traces).sum();
        most.add(new Sum(OTHERS, rest));
        return List.copyOf(most);
    }

    private static String within(String step, List<Sum> shown) {
        return shown.stream().anyMatch(sum -> sum.step().equals(step)) ? step : OTHERS;
    }
}
