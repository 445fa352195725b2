package errata.reporting.statistics;

/// The normal distribution.
final class Normal {
    /// Two-sided 95 %.
    static final double Z = 1.959964;

    private Normal() {}

    /// P(X > z) for z ≥ 0, by the continued fraction of Mills' ratio beyond 2, by the series of the integral before.
    static double upper(double z) {
        double density = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
        if (z > 2) {
            double fraction = 0;
            for (int k = 200; k > 0; k--) {
                fraction = k / (z + fraction);
            }
            return density / (z + fraction);
        }
        double term = z;
        double sum = z;
        for (int k = 1; k < 60; k++) {
            term *= z * z / (2 * k + 1);
            sum += term;
        }
        return .5 - density * sum;
    }
}
