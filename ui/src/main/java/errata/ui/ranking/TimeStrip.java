package errata.ui.ranking;

import errata.ui.wire.Mark;
import errata.ui.wire.Point;
import errata.ui.wire.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The as-of picker's picture: how much was read when, the decisions on the codebook as marks, the chosen instant.
public record TimeStrip(
        double width,
        double height,
        String area,
        String line,
        List<Flag> flags,
        double now,
        Instant from,
        Instant to,
        List<Stop> stops,
        int chosen,
        long most) {

    static final double WIDTH = 1000;
    static final double HEIGHT = 84;
    private static final double GROUND = 58;
    private static final double SKY = 8;

    /// A decision, as a diamond below the ground; close ones stand in a second lane.
    public record Flag(double x, double y, Mark mark, String sign) {

        public String path() {
            return "M%s,%s l5,5 l-5,5 l-5,-5 Z".formatted(x, y - 5);
        }

        public double hitX() {
            return x - 9;
        }
    }

    /// A place the slider can stand on.
    public record Stop(Instant at, long reviewed) {}

    public int last() {
        return stops.size() - 1;
    }

    static @Nullable TimeStrip of(@Nullable Timeline timeline, @Nullable Instant asOf) {
        if (timeline == null
                || timeline.from() == null
                || timeline.to() == null
                || timeline.points().isEmpty()) {
            return null;
        }
        Instant from = timeline.from();
        Instant to = timeline.to();
        long most = Math.max(
                1, timeline.points().stream().mapToLong(Point::reviewed).max().orElse(1));
        var line = new StringBuilder("M0," + GROUND);
        for (Point point : timeline.points()) {
            double y = GROUND - (GROUND - SKY) * point.reviewed() / most;
            // Steps, not slopes: between two readings nothing was known in between.
            line.append(String.format(Locale.ROOT, " H%.1f V%.1f", x(point.at(), from, to), y));
        }
        line.append(" H").append(WIDTH);
        var chosenAt = asOf == null ? to : asOf;
        return new TimeStrip(
                WIDTH,
                HEIGHT,
                line + " V" + GROUND + " H0 Z",
                line.toString(),
                flags(timeline.marks(), from, to),
                x(chosenAt, from, to),
                from,
                to,
                timeline.points().stream()
                        .map(p -> new Stop(p.at(), p.reviewed()))
                        .toList(),
                chosen(timeline.points(), chosenAt),
                most);
    }

    private static List<Flag> flags(List<Mark> marks, Instant from, Instant to) {
        var flags = new ArrayList<Flag>();
        double last = -100;
        for (Mark mark : marks) {
            double x = x(mark.at(), from, to);
            boolean close = x - last < 14;
            flags.add(new Flag(x, close && flags.getLast().y() < 74 ? 77 : 68, mark, kind(mark)));
            last = x;
        }
        return flags;
    }

    private static String kind(Mark mark) {
        String type = mark.type() == null ? "" : mark.type();
        if (type.contains("merge")) {
            return "merge";
        }
        if (type.contains("split")) {
            return "split";
        }
        return type.contains("definition") ? "revised" : type.contains("review") ? "read" : "other";
    }

    private static int chosen(List<Point> points, Instant at) {
        int chosen = points.size() - 1;
        for (int i = points.size() - 1; i >= 0; i--) {
            if (!points.get(i).at().isBefore(at)) {
                chosen = i;
            }
        }
        return chosen;
    }

    private static double x(Instant at, Instant from, Instant to) {
        long whole = Math.max(1, Duration.between(from, to).toMillis());
        double share = (double) Duration.between(from, at).toMillis() / whole;
        return Math.round(Math.clamp(share, 0, 1) * WIDTH * 10) / 10.0;
    }
}
