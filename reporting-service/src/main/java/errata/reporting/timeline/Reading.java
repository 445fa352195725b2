package errata.reporting.timeline;

import static java.util.stream.Collectors.groupingBy;

import errata.reporting.timeline.Timeline.Mark;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// How reading went on: evenly spaced instants, and the days on which much was read.
final class Reading {
    private static final int MUCH = 5;
    private static final int MOST_DAYS = 20;

    private Reading() {}

    static List<Instant> instants(Instant from, Instant to, int points) {
        long steps = Math.max(1, points - 1);
        var step = Duration.between(from, to).dividedBy(steps);
        return IntStream.range(0, points)
                .mapToObj(i -> i == points - 1 ? to : from.plus(step.multipliedBy(i)))
                .distinct()
                .toList();
    }

    static long reviewed(List<Span> spans, long position) {
        return spans.stream()
                .filter(span -> span.stoodAt(position))
                .map(Span::trace)
                .distinct()
                .count();
    }

    /// The busiest days in the order of time, each marked at its last review.
    static List<Mark> days(List<Span> spans) {
        return spans.stream()
                .collect(groupingBy(span -> LocalDate.ofInstant(span.at(), ZoneOffset.UTC)))
                .values()
                .stream()
                .filter(day -> day.size() >= MUCH)
                .sorted(Comparator.comparingInt((List<Span> day) -> day.size()).reversed())
                .limit(MOST_DAYS)
                .map(Reading::mark)
                .sorted(Comparator.comparing(Mark::at))
                .toList();
    }

    private static Mark mark(List<Span> day) {
        var last = day.getLast();
        return new Mark(last.at(), last.from(), null, day.size() + " reviews", "reading");
    }
}
