package errata.ui.overview;

import errata.ui.wire.Sample;
import errata.ui.wording.Wording;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/// One week of reading: the rounds drawn in it, and how far they are read. A week without a round was missed.
///
/// @param monday the first day of the week, in UTC
public record Week(LocalDate monday, List<Round> rounds) {
    static final int MOST = 8;

    /// The latest weeks, the newest first, from the first round on.
    ///
    /// @param now the week that is not over yet is not missed
    static List<Week> latest(List<Sample> samples, Instant now) {
        var drawn = new TreeMap<LocalDate, List<Round>>();
        samples.stream()
                .filter(sample -> sample.drawnAt() != null)
                .sorted(Comparator.comparing(sample -> Objects.requireNonNull(sample.drawnAt())))
                .forEach(sample -> drawn.computeIfAbsent(
                                monday(Objects.requireNonNull(sample.drawnAt())), _ -> new ArrayList<>())
                        .add(Round.of(sample)));
        var weeks = new ArrayList<Week>();
        if (!drawn.isEmpty()) {
            var current = monday(now);
            var last = current.isAfter(drawn.lastKey()) ? current.minusWeeks(1) : drawn.lastKey();
            for (var week = last; !week.isBefore(drawn.firstKey()) && weeks.size() < MOST; week = week.minusWeeks(1)) {
                weeks.add(new Week(week, List.copyOf(drawn.getOrDefault(week, List.of()))));
            }
        }
        return List.copyOf(weeks);
    }

    public String told() {
        return Wording.day(monday.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    public boolean missed() {
        return rounds.isEmpty();
    }

    public int left() {
        return rounds.stream().mapToInt(Round::left).sum();
    }

    private static LocalDate monday(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
