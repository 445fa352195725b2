package errata.ui.ranking;

import errata.ui.wire.Bounds;
import errata.ui.wire.Ranked;
import errata.ui.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The Pareto picture: a row per category, a bar for its share with the interval as a whisker, and the line of the
/// cumulative label share across the rows. Pure geometry in the units of the view box; no colours. What stands in a row
/// is placed relative to it, so that a row can move as a whole.
///
/// @param end the share at which the axis ends
public record Pareto(
        double width,
        double height,
        double left,
        double top,
        double bottom,
        double shareY,
        double tickY,
        double end,
        List<Bar> bars,
        List<Tick> ticks,
        List<Tick> shareTicks,
        List<Dot> dots,
        String line) {

    static final double WIDTH = 1000;
    static final double NAMES = 250;
    static final double FIGURES = 150;
    static final double ROW = 46;
    static final double HEAD = 40;
    static final double FOOT = 34;
    private static final double MIDDLE = ROW / 2;
    private static final double PLOT = WIDTH - NAMES - FIGURES;
    private static final int NAME_LENGTH = 32;

    /// One row. Where labels are unresolved there is no rate: `possibleWidth` says how far the bar may grow.
    public record Bar(
            Ranked category,
            String name,
            double y,
            double barWidth,
            @Nullable Double possibleWidth,
            @Nullable String whisker,
            String figure,
            String detail,
            String spoken) {}

    public record Tick(double x, String text) {}

    public record Dot(double x, double y, String text) {}

    static Pareto of(List<Ranked> rows) {
        return of(rows, Unit.TRACES, 0);
    }

    /// @param atLeast a share the axis shows in any case, so that pictures can be compared
    static Pareto of(List<Ranked> rows, Unit unit, double atLeast) {
        long labels = rows.stream().mapToLong(Ranked::events).sum();
        double end = Axis.end(rows, row -> unit.share(row, labels), unit == Unit.TRACES, atLeast);
        var bars = new ArrayList<Bar>();
        var dots = new ArrayList<Dot>();
        double cumulated = 0;
        for (int i = 0; i < rows.size(); i++) {
            double y = HEAD + i * ROW;
            bars.add(bar(rows.get(i), unit, labels, y, PLOT / end));
            Double share = rows.get(i).labelShare();
            cumulated = Math.min(1, cumulated + (share == null ? 0 : share));
            dots.add(new Dot(tenth(NAMES + PLOT * cumulated), y + MIDDLE, Wording.percent(cumulated)));
        }
        double bottom = HEAD + rows.size() * ROW;
        return new Pareto(
                WIDTH,
                bottom + FOOT,
                NAMES,
                HEAD,
                bottom,
                HEAD - 12,
                bottom + 18,
                end,
                bars,
                Axis.ticks(end, NAMES, PLOT),
                List.of(new Tick(NAMES, "0 %"), new Tick(NAMES + PLOT / 2, "50 %"), new Tick(NAMES + PLOT, "100 %")),
                dots,
                String.join(" ", dots.stream().map(d -> d.x() + "," + d.y()).toList()));
    }

    private static Bar bar(Ranked row, Unit unit, long labels, double y, double perShare) {
        boolean traces = unit == Unit.TRACES;
        Bounds bounds = traces ? row.bounds() : null;
        Double share = unit.share(row, labels);
        double least = share != null ? share : bounds != null ? bounds.low() : 0;
        String detail = traces ? rate(row) : share == null ? "nothing yet" : Wording.percent(share);
        return new Bar(
                row,
                Wording.glance(row.name(), NAME_LENGTH),
                y,
                tenth(least * perShare),
                share == null && bounds != null ? tenth(bounds.high() * perShare) : null,
                traces && share != null ? whisker(row, perShare) : null,
                unit.figure(row, labels),
                detail,
                row.name() + ": " + unit.figure(row, labels) + (unit == Unit.EVENTS ? " labels, " : " traces, ")
                        + detail);
    }

    private static @Nullable String whisker(Ranked row, double perShare) {
        Double low = row.low();
        Double high = row.high();
        if (low == null || high == null) {
            return null;
        }
        double from = tenth(NAMES + low * perShare);
        double to = tenth(NAMES + high * perShare);
        String path = "M%1$s %2$s H%3$s M%1$s %4$s V%5$s M%3$s %4$s V%5$s";
        return path.formatted(from, MIDDLE, to, MIDDLE - 5, MIDDLE + 5);
    }

    /// "12 % (7.0–19.8 %)", or the bounds in words where there is no point.
    public static String rate(Ranked row) {
        Bounds bounds = row.bounds();
        Double rate = row.rate();
        if (rate != null) {
            Double low = row.low();
            Double high = row.high();
            return low == null || high == null
                    ? Wording.percent(rate)
                    : Wording.percent(rate) + " (" + Wording.ends(low, high) + ")";
        }
        if (bounds == null) {
            return "no rate yet";
        }
        return bounds.low() == bounds.high()
                ? Wording.exact(bounds.low()) + " so far"
                : "between " + Wording.ends(bounds.low(), bounds.high());
    }

    static double tenth(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
