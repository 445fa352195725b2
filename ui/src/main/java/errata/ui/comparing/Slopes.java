package errata.ui.comparing;

import errata.ui.wire.Comparison.Line;
import errata.ui.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The slope picture: the rank of each category then on the left, now on the right, a line between. Pure geometry.
public record Slopes(double width, double height, double left, double right, List<Slope> slopes) {

    private static final double WIDTH = 1000;
    private static final double LEFT = 330;
    private static final double RIGHT = 670;
    private static final double ROW = 34;
    private static final double HEAD = 30;
    private static final int NAME = 34;

    /// One category; without `thenY` it was not ranked then, without `nowY` it is not ranked now.
    public record Slope(
            Line line,
            String name,
            @Nullable Double thenY,
            @Nullable Double nowY,
            @Nullable String path,
            String way,
            String then,
            String now) {}

    static Slopes of(List<Line> lines) {
        var slopes = new ArrayList<Slope>();
        int lowest = 0;
        for (Line line : lines) {
            Integer then = line.thenRank();
            Integer now = line.nowRank();
            if (then != null || now != null) {
                slopes.add(slope(line, then, now));
                lowest = Math.max(lowest, Math.max(then == null ? 0 : then, now == null ? 0 : now));
            }
        }
        return new Slopes(WIDTH, HEAD + lowest * ROW + 10, LEFT, RIGHT, slopes);
    }

    private static Slope slope(Line line, @Nullable Integer then, @Nullable Integer now) {
        Double from = then == null ? null : Double.valueOf(y(then));
        Double to = now == null ? null : Double.valueOf(y(now));
        String path = from == null || to == null
                ? null
                : "M%s %s C%s %s %s %s %s %s".formatted(LEFT, from, LEFT + 120, from, RIGHT - 120, to, RIGHT, to);
        return new Slope(
                line,
                Wording.glance(line.name(), NAME),
                from,
                to,
                path,
                way(then, now),
                label(then, line.thenCount()),
                label(now, line.nowCount()));
    }

    private static String way(@Nullable Integer then, @Nullable Integer now) {
        if (then == null) {
            return "new";
        }
        if (now == null) {
            return "gone";
        }
        return now < then ? "up" : now > then ? "down" : "same";
    }

    private static String label(@Nullable Integer rank, @Nullable Long count) {
        return rank == null ? "" : "%d. · %d".formatted(rank, count == null ? 0 : count);
    }

    private static double y(int rank) {
        return HEAD + (rank - 0.5) * ROW;
    }
}
