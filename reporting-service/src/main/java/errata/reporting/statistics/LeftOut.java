package errata.reporting.statistics;

import errata.reporting.statistics.Weighted.Part;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/// Rates without verdicts that outlived their definition. What is left out is unknown, present or absent alike: it
/// stays in the denominator and opens the bounds at both ends. Dropping it from one side only would move the rate.
public final class LeftOut {

    private LeftOut() {}

    /// Traces of equal chance, assessed for one category.
    ///
    /// @param weight N of a stratum, or 1/π of each trace; @param n assessed
    /// @param present that count as present; @param stalePresent of those, left out
    /// @param staleAbsent that count as absent and are left out; @param open unresolved anyway
    public record Verdicts(double weight, long n, long present, long stalePresent, long staleAbsent, long open) {
        long known() {
            return present - stalePresent;
        }

        long possible() {
            return present + staleAbsent + open;
        }
    }

    /// One chance for all: [p/n, (p+u)/n]. @param of n > 0
    public static Range plain(Verdicts of) {
        return Range.bounds(of.known(), of.possible(), of.n);
    }

    /// @param parts strata, each n > 0
    public static Range stratified(List<Verdicts> parts) {
        return ends(parts, weighted -> Weighted.stratified(weighted).rate());
    }

    /// @param parts together n > 0
    public static Range weighted(List<Verdicts> parts) {
        return ends(parts, weighted -> Weighted.hajek(weighted).rate());
    }

    private static Range ends(List<Verdicts> parts, ToDoubleFunction<List<Part>> rate) {
        return new Range(
                rate.applyAsDouble(parts(parts, Verdicts::known)),
                rate.applyAsDouble(parts(parts, Verdicts::possible)));
    }

    private static List<Part> parts(List<Verdicts> parts, ToLongFunction<Verdicts> hits) {
        return parts.stream()
                .map(part -> new Part(part.weight, hits.applyAsLong(part), part.n))
                .toList();
    }
}
