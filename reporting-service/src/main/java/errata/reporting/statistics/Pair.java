package errata.reporting.statistics;

import org.jspecify.annotations.Nullable;

/// How often two things happen together.
///
/// @param both n_ij; @param first n_i; @param second n_j; @param of N, traces where either could have been seen
public record Pair(long both, long first, long second, long of) {

    public @Nullable Double jaccard() {
        return ratio(both, first + second - both);
    }

    /// How much more often than if they had nothing to do with each other.
    public @Nullable Double lift() {
        return first == 0 || second == 0 ? null : Double.valueOf((double) both * of / ((double) first * second));
    }

    /// The correlation of the two indicators.
    public @Nullable Double phi() {
        double spread = Math.sqrt((double) first * second * (of - first) * (of - second));
        return spread == 0 ? null : Double.valueOf(((double) of * both - (double) first * second) / spread);
    }

    /// The part of the rarer one that comes with the other.
    public @Nullable Double containment() {
        return ratio(both, Math.min(first, second));
    }

    private static @Nullable Double ratio(long part, long whole) {
        return whole == 0 ? null : Double.valueOf((double) part / whole);
    }
}
