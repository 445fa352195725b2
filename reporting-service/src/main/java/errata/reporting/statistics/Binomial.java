package errata.reporting.statistics;

/// Exact tests on counts, and the normal distribution where counts are many.
public final class Binomial {
    // Above it the sum of products would take longer than the answer is worth; the normal form is then exact enough.
    private static final int EXACT = 2_000;

    private Binomial() {}

    /// McNemar's exact test: two-sided p of b against c discordant pairs (McNemar 1947). 1 where there is no pair.
    public static double mcNemar(long b, long c) {
        long n = b + c;
        if (n == 0) {
            return 1;
        }
        if (n > EXACT) {
            double z = (Math.abs(b - c) - 1.0) / Math.sqrt(n);
            return Math.min(1, 2 * Normal.upper(Math.max(0, z)));
        }
        double p = 0;
        for (long k = 0; k <= Math.min(b, c); k++) {
            p += Math.exp(logChoose(n, k) - n * Math.log(2));
        }
        return Math.min(1, 2 * p);
    }

    /// Fisher's exact test of k1 of n1 against k2 of n2: two-sided, the sum over all tables that are no more likely.
    public static double fisher(long k1, long n1, long k2, long n2) {
        long hits = k1 + k2;
        double observed = hypergeometric(k1, n1, n2, hits);
        double p = 0;
        for (long k = Math.max(0, hits - n2); k <= Math.min(hits, n1); k++) {
            double likelihood = hypergeometric(k, n1, n2, hits);
            if (likelihood <= observed * (1 + 1e-7)) {
                p += likelihood;
            }
        }
        return Math.min(1, p);
    }

    private static double hypergeometric(long k, long n1, long n2, long hits) {
        return Math.exp(logChoose(n1, k) + logChoose(n2, hits - k) - logChoose(n1 + n2, hits));
    }

    private static double logChoose(long n, long k) {
        return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
    }

    /// Stirling's series beyond a small n: its error is below 1e-12 there.
    private static double logFactorial(long n) {
        if (n < 32) {
            double sum = 0;
            for (long i = 2; i <= n; i++) {
                sum += Math.log(i);
            }
            return sum;
        }
        double x = n + 1.0;
        double x2 = x * x;
        return (x - .5) * Math.log(x)
                - x
                + .5 * Math.log(2 * Math.PI)
                + 1 / (12 * x)
                - 1 / (360 * x * x2)
                + 1 / (1260 * x * x2 * x2);
    }
}
