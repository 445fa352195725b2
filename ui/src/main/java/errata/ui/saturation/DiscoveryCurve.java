package errata.ui.saturation;

import errata.ui.wire.Saturation;
import errata.ui.wire.Saturation.Discovered;
import errata.ui.wire.Saturation.Named;
import errata.ui.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// How many categories were known after each trace: a step at each discovery. Pure geometry.
public record DiscoveryCurve(
        double width,
        double height,
        double left,
        double right,
        double ground,
        String line,
        double quiet,
        double quietFrom,
        List<Step> steps,
        List<Tick> ticks,
        List<Tick> levels) {

    private static final double WIDTH = 1000;
    private static final double HEIGHT = 300;
    private static final double LEFT = 44;
    private static final double RIGHT = 980;
    private static final double GROUND = 262;
    private static final double SKY = 24;
    private static final int NAME = 40;

    public record Step(double x, double y, int at, String told) {}

    public record Tick(double at, String text) {}

    static DiscoveryCurve of(Saturation told) {
        double perTrace = (RIGHT - LEFT) / Math.max(1, told.reviewed());
        double perKind = (GROUND - SKY) / Math.max(1, told.categories());
        var line = new StringBuilder("M%s %s".formatted(LEFT, GROUND));
        var steps = new ArrayList<Step>();
        double last = LEFT;
        for (Discovered found : told.discovered()) {
            double x = LEFT + found.at() * perTrace;
            double y = GROUND - found.known() * perKind;
            line.append(String.format(Locale.ROOT, " H%.1f V%.1f", x, y));
            steps.add(new Step(x, y, found.at(), told(found)));
            last = x;
        }
        line.append(" H").append(RIGHT);
        return new DiscoveryCurve(
                WIDTH,
                HEIGHT,
                LEFT,
                RIGHT,
                GROUND,
                line.toString(),
                Math.max(0, RIGHT - last),
                last,
                steps,
                ticks(told.reviewed(), perTrace),
                levels(told.categories(), perKind));
    }

    private static String told(Discovered found) {
        return "Trace %d: %s"
                .formatted(
                        found.at(),
                        found.categories().stream()
                                .map(Named::name)
                                .map(name -> Wording.glance(name, NAME))
                                .collect(Collectors.joining(", ")));
    }

    private static List<Tick> ticks(int reviewed, double perTrace) {
        int step =
                reviewed <= 20 ? 5 : reviewed <= 60 ? 10 : reviewed <= 200 ? 25 : Math.max(50, reviewed / 8 / 50 * 50);
        var ticks = new ArrayList<Tick>();
        for (int at = 0; at <= reviewed; at += step) {
            ticks.add(new Tick(LEFT + at * perTrace, Integer.toString(at)));
        }
        return ticks;
    }

    private static List<Tick> levels(int kinds, double perKind) {
        int step = kinds <= 8 ? 1 : kinds <= 20 ? 2 : 5;
        var levels = new ArrayList<Tick>();
        for (int at = 0; at <= kinds; at += step) {
            levels.add(new Tick(GROUND - at * perKind, Integer.toString(at)));
        }
        return levels;
    }
}
