package errata.reporting.statistics;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// How much is still unseen, from how often each kind was seen on m traces (Good 1953, Chao 1984 and 1987).
///
/// @param kinds S, seen at least once; @param once Q1, @param twice Q2; @param incidences U, of all kinds together
/// @param traces m
public record Species(int kinds, int once, int twice, long incidences, long traces) {

    /// @param counts on how many traces each kind was seen
    public static Species of(Collection<Long> counts, long traces) {
        return new Species(
                (int) counts.stream().filter(n -> n > 0).count(),
                (int) counts.stream().filter(n -> n == 1).count(),
                (int) counts.stream().filter(n -> n == 2).count(),
                counts.stream().mapToLong(Long::longValue).sum(),
                traces);
    }

    /// Good's coverage: the part of what happens that belongs to kinds already seen. Null where nothing was seen.
    public @Nullable Double coverage() {
        return incidences == 0 ? null : Double.valueOf(1 - (double) once / incidences);
    }

    /// Chao and Jost's form of it, which also looks at what was seen twice.
    public @Nullable Double refinedCoverage() {
        if (incidences == 0) {
            return null;
        }
        if (once == 0) {
            return 1.0;
        }
        double a = (traces - 1.0) * once;
        return a == 0 ? 0.0 : 1 - (double) once / incidences * a / (a + 2.0 * twice);
    }

    /// How many kinds there are, estimated from counts; bias-corrected.
    public double chao1() {
        return kinds + once * (once - 1.0) / (2 * (twice + 1.0));
    }

    /// The same from incidences on m traces.
    public double chao2() {
        return traces == 0 ? kinds : kinds + (traces - 1.0) / traces * once * (once - 1.0) / (2 * (twice + 1.0));
    }
}
