package errata.ui.ranking;

import errata.ui.wire.Mark;
import errata.ui.wire.Point;
import errata.ui.wire.Timeline;
import errata.ui.wording.Wording;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
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
    static final double HEIGHT = 60;
    private static final double GROUND = 36;
    private static final double SKY = 4;
    private static final double LANE = 48;

    /// Marks nearer than a finger's width become one.
    private static final double CLOSE = 24;

    private static final int TOLD = 6;
    private static final List<String> GRAVITY = List.of("reshaped", "revised", "other", "read");

    /// Decisions close to each other, as one diamond below the ground; it leads to the last of them.
    public record Flag(double x, double y, List<Mark> marks, String sign) {

        public String path() {
            return "M%s,%s l6,6 l-6,6 l-6,-6 Z".formatted(x, y - 6);
        }

        public double hitX() {
            return x - CLOSE / 2;
        }

        public double hitY() {
            return y - CLOSE / 2;
        }

        public Instant at() {
            return marks.getLast().at();
        }

        public String told() {
            int hidden = Math.max(0, marks.size() - TOLD);
            String shown = marks.stream()
                    .skip(hidden)
                    .map(m -> Objects.requireNonNullElse(m.summary(), "a decision"))
                    .collect(Collectors.joining("; "));
            return Wording.stamp(at()) + ": " + shown + (hidden > 0 ? "; and " + hidden + " before" : "");
        }
    }

    /// Where the line of the chosen instant ends.
    public double ground() {
        return GROUND;
    }

    /// The ends of the strip: days, or instants where both fall on one day.
    public String begin() {
        return told(from);
    }

    public String end() {
        return told(to);
    }

    private String told(Instant at) {
        return Wording.day(from).equals(Wording.day(to)) ? Wording.stamp(at) : Wording.day(at);
    }

    /// A place the slider can stand on.
    public record Stop(Instant at, @Nullable String cut, long reviewed) {}

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
                        .map(p -> new Stop(p.at(), p.cut(), p.reviewed()))
                        .toList(),
                chosen(timeline.points(), chosenAt),
                most);
    }

    private static List<Flag> flags(List<Mark> marks, Instant from, Instant to) {
        var flags = new ArrayList<Flag>();
        for (Mark mark : marks) {
            double x = x(mark.at(), from, to);
            if (!flags.isEmpty() && x - flags.getLast().x() < CLOSE) {
                var together = new ArrayList<>(flags.getLast().marks());
                together.add(mark);
                flags.set(flags.size() - 1, new Flag(flags.getLast().x(), LANE, together, gravest(together)));
            } else {
                flags.add(new Flag(x, LANE, List.of(mark), gravest(List.of(mark))));
            }
        }
        return flags;
    }

    private static String gravest(List<Mark> marks) {
        return marks.stream()
                .map(TimeStrip::kind)
                .min(Comparator.comparingInt(GRAVITY::indexOf))
                .orElse("other");
    }

    private static String kind(Mark mark) {
        String type = mark.type() == null ? "" : mark.type();
        if (type.contains("merge") || type.contains("split")) {
            return "reshaped";
        }
        return switch (type) {
            case "broadened", "narrowed", "redefined" -> "revised";
            case "reading" -> "read";
            default -> "other";
        };
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
