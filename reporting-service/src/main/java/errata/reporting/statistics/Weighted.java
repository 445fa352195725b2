package errata.reporting.statistics;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// A rate over groups that were drawn with different chances.
///
/// @param rate the share of all traffic, not of what was read; @param range 95 %
/// @param effective as many traces drawn with one chance would say as much
public record Weighted(double rate, Range range, double effective) {

    /// k hits in n of a group, each of which stands for so many.
    public record Part(double weight, long k, long n) {}

    /// Hájek 1971: every trace counts 1/π. Wilson's interval with the effective number, which is never above the real
    /// one; Kish's where no trace differs from the rate. @param parts weight 1/π; together n > 0
    public static Weighted hajek(List<Part> parts) {
        double all = sum(parts, part -> part.weight * part.n);
        double rate = sum(parts, part -> part.weight * part.k) / all;
        long n = parts.stream().mapToLong(Part::n).sum();
        double squares =
                sum(parts, part -> part.weight * part.weight * (part.k * sq(1 - rate) + (part.n - part.k) * sq(rate)));
        double variance = n < 2 ? 0 : (double) n / (n - 1) * squares / sq(all);
        double effective = variance > 0
                ? Math.min(rate * (1 - rate) / variance, n)
                : sq(all) / sum(parts, p -> sq(p.weight) * p.n);
        return new Weighted(rate, Range.wilson(rate, effective), effective);
    }

    /// Standard error of the Hájek estimate.
    public static double error(List<Part> parts) {
        var estimate = hajek(parts);
        return Math.sqrt(estimate.rate * (1 - estimate.rate) / estimate.effective);
    }

    /// Newcombe's square-and-add over strata, for a process that goes on. @param parts weight N of the stratum, each
    /// n > 0
    public static Weighted stratified(List<Part> parts) {
        return stratified(parts, _ -> 1);
    }

    /// The same for a frame that is all there is: what was read of a stratum leaves less of it unknown, and a census
    /// has no width.
    public static Weighted stratifiedOfAll(List<Part> parts) {
        return stratified(parts, part -> 1 - part.n / part.weight);
    }

    private static Weighted stratified(List<Part> parts, ToDoubleFunction<Part> unread) {
        double all = sum(parts, Part::weight);
        double rate = 0, below = 0, above = 0, variance = 0;
        for (var part : parts) {
            double share = part.weight / all;
            double p = (double) part.k / part.n;
            double f = unread.applyAsDouble(part);
            var range = Range.wilson(part.k, part.n);
            rate += share * p;
            below += f * sq(share * (p - range.low()));
            above += f * sq(share * (range.high() - p));
            variance += sq(share) * p * (1 - p) / part.n;
        }
        long n = parts.stream().mapToLong(Part::n).sum();
        double effective = variance > 0 ? Math.min(rate * (1 - rate) / variance, n) : n;
        return new Weighted(rate, new Range(rate - Math.sqrt(below), rate + Math.sqrt(above)), effective);
    }

    /// Horvitz and Thompson 1952: how many traces of all traffic are hit. @param parts weight 1/π
    public static double total(List<Part> parts) {
        return sum(parts, part -> part.weight * part.k);
    }

    private static double sum(List<Part> parts, ToDoubleFunction<Part> of) {
        return parts.stream().mapToDouble(of).sum();
    }

    private static double sq(double x) {
        return x * x;
    }
}
