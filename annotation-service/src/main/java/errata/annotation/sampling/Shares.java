package errata.annotation.sampling;

import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/// Shares the size of a sample out among its strata, trace by trace: the next one goes where the weight is largest for
/// what is there already (Webster's method: w / (2n + 1)). So whole shares come out whole, none gets more than it has,
/// and what it leaves flows on to the others. While it lasts every stratum that is not empty gets one first: unread, it
/// would leave all of them without a rate.
final class Shares {
    private final SortedMap<String, Long> population;
    private final ToDoubleFunction<String> weight;
    private final SortedMap<String, Integer> shares = new TreeMap<>();

    private Shares(SortedMap<String, Long> population, ToDoubleFunction<String> weight) {
        this.population = population;
        this.weight = weight;
        population.keySet().forEach(stratum -> shares.put(stratum, 0));
    }

    /// @param population N_h by stratum
    /// @param weight of a stratum; one without gets what the others cannot take
    /// @return n_h of every stratum; they add up to `size`, or to all there are
    static SortedMap<String, Integer> of(
            SortedMap<String, Long> population, ToDoubleFunction<String> weight, int size) {
        var shares = new Shares(population, weight);
        for (int i = 0; i < size; i++) {
            shares.giveNext();
        }
        return shares.shares;
    }

    private void giveNext() {
        population.keySet().stream()
                .filter(stratum -> given(stratum) < has(stratum))
                .max(Comparator.comparing((String stratum) -> given(stratum) == 0)
                        .thenComparingDouble(stratum -> weight.applyAsDouble(stratum) / (2.0 * given(stratum) + 1))
                        .thenComparingDouble(stratum -> has(stratum) / (2.0 * given(stratum) + 1))
                        .thenComparing(Comparator.reverseOrder()))
                .ifPresent(stratum -> shares.merge(stratum, 1, Integer::sum));
    }

    private int given(String stratum) {
        return shares.getOrDefault(stratum, 0);
    }

    private long has(String stratum) {
        return population.getOrDefault(stratum, 0L);
    }
}
