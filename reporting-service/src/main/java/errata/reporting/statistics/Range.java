package errata.reporting.statistics;

/// Where a rate can be. As an interval: with 95 % confidence; as bounds: with certainty, once everything is resolved.
public record Range(double low, double high) {

    /// Wilson's interval of k hits in n, 95 %. @param n > 0
    public static Range wilson(long k, long n) {
        return wilson((double) k / n, n);
    }

    /// The same of a rate that as many as `n` traces would give, which need not be a whole number.
    static Range wilson(double p, double n) {
        double z2n = Normal.Z * Normal.Z / n;
        double centre = (p + z2n / 2) / (1 + z2n);
        double half = Normal.Z * Math.sqrt(p * (1 - p) / n + z2n / (4 * n)) / (1 + z2n);
        return new Range(Math.max(0, centre - half), Math.min(1, centre + half));
    }

    /// From the known hits up to those and all that is still open. @param n > 0
    public static Range bounds(long known, long possible, long n) {
        return new Range((double) known / n, (double) possible / n);
    }
}
