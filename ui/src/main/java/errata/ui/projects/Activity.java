package errata.ui.projects;

import errata.ui.wire.Day;
import errata.ui.wording.Wording;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Thirty days of traces as a row of bars in a box of 120 × 28.
public record Activity(List<Bar> bars, String lastDay, long most) {

    private static final double STEP = 4;
    private static final double HEIGHT = 28;

    /// One day; `x`, `y`, `height` in the units of the box.
    public record Bar(double x, double y, double height, String title) {}

    static @Nullable Activity of(List<Day> days) {
        long most = days.stream().mapToLong(Day::traces).max().orElse(0);
        if (most == 0) {
            return null;
        }
        var drawn = new ArrayList<Bar>();
        String last = "";
        for (int i = 0; i < days.size(); i++) {
            Day day = days.get(i);
            double height = day.traces() == 0 ? 0 : Math.max(2, HEIGHT * day.traces() / most);
            drawn.add(new Bar(i * STEP, HEIGHT - height, height, told(day) + ": " + day.traces()));
            last = day.traces() > 0 ? told(day) : last;
        }
        return new Activity(List.copyOf(drawn), last, most);
    }

    private static String told(Day day) {
        return Wording.day(
                LocalDate.parse(day.day()).atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
