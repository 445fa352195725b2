package errata.bench.timemachine.checking;

import errata.bench.timemachine.history.History;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.IntPredicate;

/// Some of the traces, and how the service is asked for them.
///
/// @param query of the address, with its `&`
public record Which(String query, Predicates predicates) {

    /// Whether a trace belongs to them.
    @FunctionalInterface
    public interface Predicates {
        IntPredicate of(Book book, History history);
    }

    public static final Which ALL = new Which("", (_, _) -> trace -> true);

    /// A window, a service, a release, and all three at once.
    public static List<Which> some() {
        return List.of(
                window(LocalDate.of(2025, 3, 2), LocalDate.of(2025, 5, 31)),
                fact("service", "search"),
                fact("release", "2025.6"),
                window(LocalDate.of(2025, 3, 20), LocalDate.of(2025, 6, 20)).and(fact("service", "voice")));
    }

    IntPredicate in(Book book, History history) {
        return predicates.of(book, history);
    }

    private static Which window(LocalDate from, LocalDate to) {
        var first = from.atStartOfDay().toInstant(ZoneOffset.UTC);
        var end = to.atStartOfDay().toInstant(ZoneOffset.UTC);
        return new Which(
                "&from=" + first + "&to=" + end,
                (book, _) -> trace -> book.startedAt(trace) >= minute(first) && book.startedAt(trace) < minute(end));
    }

    private static Which fact(String name, String value) {
        return new Which(
                "&segment=" + name + ":" + value,
                (book, history) -> trace -> value.equals(
                        name.equals("service")
                                ? history.traffic().serviceName(trace)
                                : history.traffic().releaseAt(book.startedAt(trace))));
    }

    private Which and(Which other) {
        return new Which(
                query + other.query, (book, history) -> in(book, history).and(other.in(book, history)));
    }

    private static long minute(Instant at) {
        return at.getEpochSecond() / 60;
    }
}
