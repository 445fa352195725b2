package errata.ui.ranking;

import errata.ui.ranking.Pareto.Tick;
import errata.ui.wire.Bounds;
import errata.ui.wire.Ranked;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The axis of rates: it ends at the next round share above everything that is drawn.
final class Axis {

    private static final double LEAST = 0.05;

    /// Rounding errors must not add a step.
    private static final double NOTHING = 1e-9;

    private Axis() {}

    /// @param ends whether intervals and bounds are drawn, too
    static double end(List<Ranked> rows, Function<Ranked, @Nullable Double> share, boolean ends, double atLeast) {
        double most = Math.max(LEAST, atLeast);
        for (Ranked row : rows) {
            Bounds bounds = row.bounds();
            most = Math.max(most, Math.max(orZero(share.apply(row)), ends ? orZero(row.high()) : 0));
            most = Math.max(most, bounds == null || !ends ? 0 : bounds.high());
        }
        double step = step(most);
        return Math.min(1, Math.ceil(most / step - NOTHING) * step);
    }

    static List<Tick> ticks(double end, double from, double length) {
        var ticks = new ArrayList<Tick>();
        double step = step(end);
        for (int i = 0; i * step <= end + NOTHING; i++) {
            ticks.add(new Tick(Pareto.tenth(from + length * i * step / end), Math.round(i * step * 100) + " %"));
        }
        return ticks;
    }

    private static double step(double most) {
        if (most <= 0.1 + NOTHING) {
            return 0.02;
        }
        if (most <= 0.25 + NOTHING) {
            return 0.05;
        }
        return most <= 0.5 + NOTHING ? 0.1 : 0.2;
    }

    private static double orZero(@Nullable Double share) {
        return share == null ? 0 : share;
    }
}
