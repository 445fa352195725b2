package errata.reporting.statistics;

import java.util.Optional;

/// How many traces really fail, from how many a judge calls failures and how well it tells them (Rogan and Gladen
/// 1978). The error has three parts: of the share it called, and of both rates it was measured by (Lang and Reiczigel
/// 2014); without the first it is too narrow.
///
/// @param rate cut to [0, 1]; @param range 95 %
public record Corrected(double rate, double error, Range range) {

    /// @param called traces it called failures; @param of traces it judged
    /// @return empty where it tells nothing (Se + Sp ≤ 1) or was not measured on both failures and passes
    public static Optional<Corrected> of(long called, long of, Judging judging) {
        var se = judging.sensitivity();
        var sp = judging.specificity();
        return of == 0 || se == null || sp == null
                ? Optional.empty()
                : of(
                        (double) called / of,
                        of,
                        se,
                        judging.caught() + judging.missed(),
                        sp,
                        judging.cleared() + judging.alarms());
    }

    /// @param q share it called failures, of `m` traces; @param se measured on `failing`, @param sp on `passing` traces
    static Optional<Corrected> of(double q, long m, double se, long failing, double sp, long passing) {
        double j = se + sp - 1;
        if (j <= 0) {
            return Optional.empty();
        }
        double rate = Math.clamp((q + sp - 1) / j, 0, 1);
        double variance = q * (1 - q) / m
                + rate * rate * se * (1 - se) / failing
                + (1 - rate) * (1 - rate) * sp * (1 - sp) / passing;
        double error = Math.sqrt(variance) / j;
        double half = Normal.Z * error;
        return Optional.of(new Corrected(rate, error, new Range(Math.max(0, rate - half), Math.min(1, rate + half))));
    }
}
