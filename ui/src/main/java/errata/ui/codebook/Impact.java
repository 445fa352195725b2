package errata.ui.codebook;

import errata.ui.wire.Ranked;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a change of the codebook would do to the counts as they stand today. Counts are traces; where the labels alone
/// cannot tell, a count has two ends.
///
/// @param change merge, split, retire, undo-merge, undo-split or revise
/// @param categories whose traces move, with their counts of today
/// @param counted traces that carry the category afterwards; @param unresolved those somebody has to read again
/// @param absorbed traces that count for another category today and would count for the survivor
/// @param leaving traces that would not count for it any more
/// @param stale labels that saw another meaning
public record Impact(
        String change,
        List<Share> categories,
        Ends counted,
        Ends unresolved,
        long absorbed,
        long leaving,
        Stale stale) {

    /// A category and its traces today.
    public record Share(String category, String name, long present, long unresolved) {}

    public record Ends(long atLeast, long atMost) {
        static Ends exactly(long count) {
            return new Ends(count, count);
        }
    }

    public record Stale(long present, long absent) {
        static final Stale NONE = new Stale(0, 0);
    }

    static Impact merge(List<Behind> bars, String into) {
        var present = Behind.union(bars, Behind::present);
        var either = Behind.union(bars, Behind::either);
        var others = Behind.union(
                bars.stream().filter(bar -> !bar.category().equals(into)).toList(), Behind::present);
        var open = Ends.exactly(either.size() - present.size());
        return new Impact(
                "merge", shares(bars), new Ends(present.size(), either.size()), open, others.size(), 0, Stale.NONE);
    }

    static Impact split(Behind bar) {
        int all = bar.either().size();
        return new Impact("split", shares(List.of(bar)), new Ends(0, all), Ends.exactly(all), 0, 0, Stale.NONE);
    }

    static Impact retire(Behind bar) {
        return new Impact(
                "retire",
                shares(List.of(bar)),
                Ends.exactly(0),
                Ends.exactly(0),
                0,
                bar.present().size(),
                Stale.NONE);
    }

    /// Labels on the survivor since the merge leave open whatever is not absent: those on traces that no member had
    /// before, and at most all of them.
    static Impact undoMerge(Behind now, List<Behind> before) {
        var had = Behind.union(before, Behind::present);
        var since = without(now.present(), had);
        var back = without(had, without(had, now.present()));
        return new Impact(
                "undo-merge",
                shares(before),
                new Ends(0, back.size()),
                new Ends(since.size() + now.open().size(), now.either().size()),
                0,
                0,
                Stale.NONE);
    }

    static Impact undoSplit(List<Behind> parts) {
        var present = Behind.union(parts, Behind::present);
        var either = Behind.union(parts, Behind::either);
        int open = either.size() - present.size();
        return new Impact(
                "undo-split",
                shares(parts),
                new Ends(present.size(), either.size()),
                new Ends(0, open),
                present.size(),
                0,
                Stale.NONE);
    }

    /// @param figures null while nobody has read for it
    static Impact revise(Behind bar, @Nullable Ranked figures, String kind) {
        long present = bar.present().size();
        long absent = figures == null ? 0 : Math.max(0, figures.assessed() - present - figures.unresolved());
        var open = Ends.exactly(bar.open().size());
        return new Impact(
                "revise", shares(List.of(bar)), Ends.exactly(present), open, 0, 0, stale(kind, present, absent));
    }

    /// Which verdicts outlive the meaning they were made under. @param kind of the revision
    static Stale stale(String kind, long present, long absent) {
        return switch (kind) {
            case "narrowed" -> new Stale(present, 0);
            case "broadened" -> new Stale(0, absent);
            case "redefined" -> new Stale(present, absent);
            default -> Stale.NONE;
        };
    }

    private static Set<String> without(Set<String> traces, Set<String> those) {
        var rest = new HashSet<>(traces);
        rest.removeAll(those);
        return rest;
    }

    private static List<Share> shares(List<Behind> bars) {
        return bars.stream()
                .map(bar -> new Share(
                        bar.category(),
                        bar.name(),
                        bar.present().size(),
                        bar.open().size()))
                .toList();
    }
}
