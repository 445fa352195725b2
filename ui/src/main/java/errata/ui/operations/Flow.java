package errata.ui.operations;

import errata.ui.wire.Intake;
import errata.ui.wording.Wording;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Spans a minute as bars: what was stored before what was accepted, what was refused above both.
///
/// @param most the upper end of the axis
public record Flow(List<Bar> bars, List<Tick> ticks, long most, int width, int height) {

    private static final int WIDTH = 960;
    private static final int HEIGHT = 170;
    private static final int LEFT = 52;
    private static final int RIGHT = 16;
    private static final int TOP = 8;
    private static final int FOOT = 22;
    private static final int EVERY = 10;
    private static final int MINUTES = 60;

    /// One minute; heights in the units of the picture.
    public record Bar(
            double x,
            double width,
            double acceptedY,
            double accepted,
            double storedY,
            double stored,
            double refusedY,
            double refused,
            String title) {}

    /// A time below the axis.
    public record Tick(double x, String text) {}

    /// The hour until then; minutes in which nothing happened are there, too.
    static Flow of(List<Intake.Minute> told, Instant until) {
        var minutes = hour(told, until);
        long most = step(minutes.stream()
                .mapToLong(m -> Math.max(m.accepted(), m.stored() + m.duplicates() + m.amended()) + m.refused())
                .max()
                .orElse(0));
        var bars = new ArrayList<Bar>();
        var ticks = new ArrayList<Tick>();
        double slot = (double) (WIDTH - LEFT - RIGHT) / Math.max(1, minutes.size());
        for (int i = 0; i < minutes.size(); i++) {
            var minute = minutes.get(i);
            bars.add(bar(minute, LEFT + i * slot, slot, most));
            if (minute.minute() != null && (minutes.size() - 1 - i) % EVERY == 0) {
                ticks.add(new Tick(tenth(LEFT + i * slot + slot / 2), Wording.clock(minute.minute())));
            }
        }
        return new Flow(List.copyOf(bars), List.copyOf(ticks), most, WIDTH, HEIGHT);
    }

    private static List<Intake.Minute> hour(List<Intake.Minute> told, Instant until) {
        var byTime = told.stream()
                .filter(minute -> minute.minute() != null)
                .collect(Collectors.toMap(Intake.Minute::minute, minute -> minute, (first, _) -> first));
        var last = until.truncatedTo(ChronoUnit.MINUTES);
        return IntStream.range(0, MINUTES)
                .mapToObj(i -> last.minus(MINUTES - 1L - i, ChronoUnit.MINUTES))
                .map(minute -> byTime.getOrDefault(minute, new Intake.Minute(minute, 0, 0, 0, 0, 0, null)))
                .toList();
    }

    private static Bar bar(Intake.Minute minute, double x, double slot, long most) {
        double scale = (double) (HEIGHT - TOP - FOOT) / most;
        double base = HEIGHT - FOOT;
        double accepted = minute.accepted() * scale;
        double stored = (minute.stored() + minute.duplicates() + minute.amended()) * scale;
        double refused = minute.refused() * scale;
        double top = base - Math.max(accepted, stored);
        String when = minute.minute() == null ? "" : Wording.clock(minute.minute()) + ": ";
        return new Bar(
                tenth(x + slot * 0.1),
                tenth(slot * 0.8),
                tenth(base - accepted),
                tenth(accepted),
                tenth(base - stored),
                tenth(stored),
                tenth(top - refused),
                tenth(refused),
                when + Wording.grouped(minute.accepted()) + " accepted, " + Wording.grouped(minute.stored())
                        + " stored, " + Wording.grouped(minute.refused()) + " refused");
    }

    /// The next of 1, 2, 5 × 10ⁿ at or above a figure; at least 10.
    static long step(long most) {
        long unit = 10;
        while (true) {
            for (long factor : new long[] {1, 2, 5}) {
                if (unit * factor >= most) {
                    return unit * factor;
                }
            }
            unit *= 10;
        }
    }

    public int base() {
        return height - FOOT;
    }

    public int left() {
        return LEFT;
    }

    public String middle() {
        return Wording.grouped(most / 2);
    }

    private static double tenth(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
