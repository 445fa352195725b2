package errata.reporting.statistics;

/// The difference of two independent proportions, k1 of n1 minus k2 of n2.
///
/// @param range 95 %, Newcombe 1998: square-and-add of the two Wilson intervals
/// @param p two-sided; pooled z, or Fisher's exact test where an expected cell is below 5
/// @param exact whether p is Fisher's
public record Difference(double points, Range range, double p, boolean exact) {

    /// @param n1, n2 > 0
    public static Difference of(long k1, long n1, long k2, long n2) {
        double p1 = (double) k1 / n1;
        double p2 = (double) k2 / n2;
        var w1 = Range.wilson(k1, n1);
        var w2 = Range.wilson(k2, n2);
        double d = p1 - p2;
        var range =
                new Range(d - Math.hypot(p1 - w1.low(), w2.high() - p2), d + Math.hypot(w1.high() - p1, p2 - w2.low()));
        boolean exact = leastExpected(k1 + k2, n1, n2) < 5;
        return new Difference(d, range, exact ? Binomial.fisher(k1, n1, k2, n2) : pooled(d, k1 + k2, n1, n2), exact);
    }

    /// The pooled two-proportion z; 0 where nobody or everybody is hit.
    public static double z(long k1, long n1, long k2, long n2) {
        double pooled = (double) (k1 + k2) / (n1 + n2);
        double error = Math.sqrt(pooled * (1 - pooled) * (1.0 / n1 + 1.0 / n2));
        return error == 0 ? 0 : ((double) k1 / n1 - (double) k2 / n2) / error;
    }

    private static double pooled(double d, long hits, long n1, long n2) {
        double rate = (double) hits / (n1 + n2);
        double error = Math.sqrt(rate * (1 - rate) * (1.0 / n1 + 1.0 / n2));
        return error == 0 ? 1 : Math.min(1, 2 * Normal.upper(Math.abs(d) / error));
    }

    private static double leastExpected(long hits, long n1, long n2) {
        double rate = (double) hits / (n1 + n2);
        return Math.min(n1, n2) * Math.min(rate, 1 - rate);
    }
}
