package errata.reporting.ranking;

import errata.events.CategoryId;
import errata.reporting.verdicts.TraceVerdict;
import errata.reporting.verdicts.Value;
import errata.reporting.verdicts.Word;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the first k of the ranking account for. Three figures that must not be confused.
///
/// @param labelShare their part of all present (trace, category) pairs; null if there is none
/// @param traceCover failing traces that have any of them
/// @param fullyExplained failing traces that have nothing else, and nothing unresolved
public record Top(
        int k, List<CategoryId> categories, @Nullable Double labelShare, Share traceCover, Share fullyExplained) {

    static final int SIZE = 3;

    static Top of(List<Tally> ranked, long incidences, Collection<TraceVerdict> reviewed) {
        var top = ranked.stream().limit(SIZE).toList();
        var ids = top.stream().map(tally -> tally.category().id()).toList();
        var set = Set.copyOf(ids);
        var failing = reviewed.stream().filter(TraceVerdict::failing).toList();
        long hits = top.stream().mapToLong(Tally::count).sum();
        long covered = failing.stream().filter(trace -> shows(trace, set)).count();
        long explained = failing.stream().filter(trace -> explains(trace, set)).count();
        return new Top(
                top.size(),
                ids,
                incidences == 0 ? null : (double) hits / incidences,
                new Share(covered, failing.size()),
                new Share(explained, failing.size()));
    }

    private static boolean shows(TraceVerdict trace, Set<CategoryId> top) {
        return top.stream().anyMatch(category -> trace.value(category) == Value.PRESENT);
    }

    private static boolean explains(TraceVerdict trace, Set<CategoryId> top) {
        return shows(trace, top)
                && trace.words().entrySet().stream()
                        .noneMatch(word -> unexplained(word.getValue(), top.contains(word.getKey())));
    }

    private static boolean unexplained(Word word, boolean isTop) {
        return word.value() == Value.OPEN || (word.value() == Value.PRESENT && !isTop);
    }
}
