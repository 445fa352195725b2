package errata.reporting.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whether two categories differ in the traffic, where traces were drawn with different chances: the mean of the
/// differences d = x − y, trace by trace, weighted as the design asks. Counts of traces that show one of the two
/// (McNemar) can point the wrong way there.
///
/// @param points the difference of the two rates; above 0 where the first is more frequent
/// @param z null where a part has a single trace, so that nothing is known of its spread
/// @param p two-sided
public record Separation(
        double points, @Nullable Double z, @Nullable Double p) {

    /// Traces of equal chance that were assessed for both.
    ///
    /// @param weight N of a stratum, or 1/π of each trace; @param n how many were read
    /// @param first of those, how many show the first category alone; @param second the other one alone
    public record Part(double weight, long n, long first, long second) {
        double mean() {
            return (double) (first - second) / n;
        }

        /// Of the sample, n − 1.
        double variance() {
            return (first + second - n * mean() * mean()) / (n - 1);
        }
    }

    /// Strata of one sample, for a process that goes on: z = Σ W d / √(Σ W² s² / n). @param parts each n > 0
    public static Separation stratified(List<Part> parts) {
        double all = parts.stream().mapToDouble(Part::weight).sum();
        double points = 0;
        double variance = 0;
        boolean spread = true;
        for (var part : parts) {
            double share = part.weight / all;
            points += share * part.mean();
            variance += part.n > 1 ? share * share * part.variance() / part.n : 0;
            spread &= part.n > 1;
        }
        return of(points, variance, spread);
    }

    /// Every trace counts 1/π, as in Hájek's rate: Var = n/(n−1) Σ (w (d − D))² / (Σ w)². @param parts together n > 0
    public static Separation weighted(List<Part> parts) {
        double all = parts.stream().mapToDouble(part -> part.weight * part.n).sum();
        long n = parts.stream().mapToLong(Part::n).sum();
        double points = parts.stream()
                        .mapToDouble(part -> part.weight * (part.first - part.second))
                        .sum()
                / all;
        double squares = 0;
        for (var part : parts) {
            long both = part.n - part.first - part.second;
            squares += part.weight
                    * part.weight
                    * (part.first * sq(1 - points) + part.second * sq(1 + points) + both * sq(points));
        }
        return of(points, n < 2 ? 0 : (double) n / (n - 1) * squares / sq(all), n > 1);
    }

    private static Separation of(double points, double variance, boolean spread) {
        if (!spread) {
            return new Separation(points, null, null);
        }
        if (variance <= 0) {
            return new Separation(points, points == 0 ? 0.0 : null, points == 0 ? 1.0 : null);
        }
        double z = points / Math.sqrt(variance);
        return new Separation(points, z, Math.min(1, 2 * Normal.upper(Math.abs(z))));
    }

    private static double sq(double x) {
        return x * x;
    }
}
