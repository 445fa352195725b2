package errata.reporting.timeline;

import errata.reporting.changes.ChangeLog;
import errata.reporting.timeline.TimelineStore.Stood;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How reading went on: evenly spaced instants, and the days on which much was read.
final class Reading {
    private static final int MUCH = 5;
    private static final int MOST_DAYS = 20;
    private static final int LONGEST = 3_000;

    private Reading() {}

    /// @param last label position of the last trace read for the first time on it
    record Day(int reviews, long last) {}

    static List<Instant> instants(Instant from, Instant to, int points) {
        long steps = Math.max(1, points - 1);
        var step = Duration.between(from, to).dividedBy(steps);
        return IntStream.range(0, points)
                .mapToObj(i -> i == points - 1 ? to : from.plus(step.multipliedBy(i)))
                .distinct()
                .toList();
    }

    /// The ends of the days of UTC between two instants; the last ones of a very long time.
    static List<Instant> days(Instant from, Instant to) {
        var first = LocalDate.ofInstant(from, ZoneOffset.UTC);
        var last = LocalDate.ofInstant(to, ZoneOffset.UTC).plusDays(1);
        return Stream.iterate(last, day -> day.isAfter(first), day -> day.minusDays(1))
                .limit(LONGEST)
                .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant().minusNanos(1_000))
                .sorted()
                .toList();
    }

    static int[] reviewed(ChangeLog changes, List<Stood> stood) {
        return changes.counted(stood.stream().mapToLong(Stood::labels).toArray());
    }

    /// The busiest days, oldest first.
    static List<Day> busiest(ChangeLog changes, List<Stood> dayEnds) {
        var days = new ArrayList<Day>();
        int before = 0;
        for (var end : dayEnds) {
            int opened = changes.opened(end.labels());
            if (opened - before >= MUCH) {
                days.add(new Day(opened - before, changes.openedAt(opened - 1)));
            }
            before = opened;
        }
        return days.stream()
                .sorted(Comparator.comparingInt(Day::reviews).reversed())
                .limit(MOST_DAYS)
                .sorted(Comparator.comparingLong(Day::last))
                .toList();
    }
}
