package errata.reporting.ranking;

import errata.events.CategoryId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the first k of the ranking account for. Three figures that must not be confused.
///
/// @param labelShare their part of all present (trace, category) pairs; null if there is none
/// @param traceCover failing traces that have any of them
/// @param fullyExplained failing traces that have nothing else, and nothing unresolved
public record Top(
        int k, List<CategoryId> categories, @Nullable Double labelShare, Share traceCover, Share fullyExplained) {

    static final int SIZE = 3;

    /// Where it is not known which traces show them.
    static final Top UNTOLD = new Top(0, List.of(), null, new Share(0, 0), new Share(0, 0));

    static Top of(List<Tally> ranked, long incidences, Explaining explaining) {
        var top = ranked.stream().limit(SIZE).toList();
        var ids = top.stream().map(tally -> tally.category().id()).toList();
        long hits = top.stream().mapToLong(Tally::count).sum();
        return new Top(
                top.size(),
                ids,
                incidences == 0 ? null : (double) hits / incidences,
                new Share(explaining.covered(ids), explaining.failing()),
                new Share(explaining.explained(ids), explaining.failing()));
    }
}
