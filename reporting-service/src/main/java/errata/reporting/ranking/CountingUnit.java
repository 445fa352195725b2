package errata.reporting.ranking;

import errata.reporting.ranking.RankingAnswer.Line;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToLongFunction;

/// What is counted. The three can order categories differently, so an answer says which it is.
enum CountingUnit {
    /// traces that show the category
    TRACES(Line::count),
    /// traces whose main failure it is
    PRIMARY(Line::primaryCount),
    /// labels that say so, of all readers
    EVENTS(Line::events);

    private final ToLongFunction<Line> count;

    CountingUnit(ToLongFunction<Line> count) {
        this.count = count;
    }

    /// Most first; what counts the same stays in the order of the ranking.
    Comparator<Line> mostFirst() {
        return Comparator.comparingLong(count).reversed();
    }

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<CountingUnit> parse(String text) {
        return Arrays.stream(values()).filter(unit -> unit.text().equals(text)).findFirst();
    }
}
