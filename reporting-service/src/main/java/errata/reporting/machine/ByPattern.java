package errata.reporting.machine;

import errata.reporting.patterns.Kinds;
import java.util.function.IntPredicate;

/// Counted traces by pattern, and within one by place, side by side in arrays: every category of a ranking walks
/// through them.
final class ByPattern {
    private final int[] begins;
    private final int[] places;
    private final int[] counts;
    private final int[] traces;

    private ByPattern(int[] begins, int[] places, int[] counts, int[] traces) {
        this.begins = begins;
        this.places = places;
        this.counts = counts;
        this.traces = traces;
    }

    /// Counted first and then put where they belong: a copy of what is sorted would take as much as a large project can
    /// spare.
    ///
    /// @param patterns how many there are
    /// @param of how many traces, by kind; @param which kinds belong
    static ByPattern of(int patterns, Kinds kinds, Places places, int[] of, IntPredicate which) {
        var traces = new int[patterns];
        var next = new int[patterns + 2]; // by pattern + 1: where its next one goes, in the end where it ends
        for (int kind = 1; kind < of.length; kind++) {
            if (of[kind] != 0 && which.test(kind)) {
                traces[kinds.pattern(kind)] += of[kind];
                next[kinds.pattern(kind) + 2]++;
            }
        }
        for (int pattern = 0; pattern < patterns; pattern++) {
            next[pattern + 2] += next[pattern + 1];
        }
        var sortedPlaces = new int[next[patterns + 1]];
        var sortedCounts = new int[sortedPlaces.length];
        for (int kind = 1; kind < of.length; kind++) {
            if (of[kind] != 0 && which.test(kind)) {
                int at = next[kinds.pattern(kind) + 1]++;
                sortedPlaces[at] = places.of(kind);
                sortedCounts[at] = of[kind];
            }
        }
        return new ByPattern(next, sortedPlaces, sortedCounts, traces);
    }

    /// All traces of a pattern.
    int traces(int pattern) {
        return traces[pattern];
    }

    int begin(int pattern) {
        return begins[pattern];
    }

    int end(int pattern) {
        return begins[pattern + 1];
    }

    int place(int at) {
        return places[at];
    }

    int count(int at) {
        return counts[at];
    }
}
