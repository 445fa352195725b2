package errata.reporting.machine;

import java.util.Arrays;

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

    static final class Builder {
        private final int[] sizes;
        private final int[] traces;
        private final int[] patterns;
        private final int[] places;
        private final int[] counts;
        private int size;

        /// @param most that are added
        Builder(int patterns, int most) {
            this.sizes = new int[patterns];
            this.traces = new int[patterns];
            this.patterns = new int[most];
            this.places = new int[most];
            this.counts = new int[most];
        }

        void add(int pattern, int place, int count) {
            patterns[size] = pattern;
            places[size] = place;
            counts[size++] = count;
            sizes[pattern]++;
            traces[pattern] += count;
        }

        ByPattern built() {
            var begins = new int[sizes.length + 1];
            for (int pattern = 0; pattern < sizes.length; pattern++) {
                begins[pattern + 1] = begins[pattern] + sizes[pattern];
            }
            var next = Arrays.copyOf(begins, sizes.length);
            var sortedPlaces = new int[size];
            var sortedCounts = new int[size];
            for (int i = 0; i < size; i++) {
                int at = next[patterns[i]]++;
                sortedPlaces[at] = places[i];
                sortedCounts[at] = counts[i];
            }
            return new ByPattern(begins, sortedPlaces, sortedCounts, traces);
        }
    }
}
