package errata.annotation.sampling;

import errata.events.Allocation;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// What tells traces apart before they are drawn, and how the size is shared out.
///
/// @param by service, release, environment, model, feedback or dimension.<key>
/// @param sizes n_h as told, for SIZES
/// @param rates prior failure rates in [0, 1], for NEYMAN; of what is not told nothing is known: one half
record Strata(String by, Allocation allocation, Map<String, Integer> sizes, Map<String, Double> rates) {
    static final int MOST = 100;
    static final String FEEDBACK = "feedback";

    private static final Pattern BY =
            Pattern.compile("service|release|environment|model|feedback|dimension\\.[^\\p{Cntrl}]{1,60}");

    Strata {
        require(
                BY.matcher(by).matches(),
                "Strata are by service, release, environment, model, feedback or dimension.<key>");
        require(sizes.size() <= MOST && rates.size() <= MOST, "There are at most 100 strata");
        require(
                sizes.isEmpty() == (allocation != Allocation.SIZES),
                "Sizes go with the allocation sizes, and only with it");
        require(
                rates.isEmpty() == (allocation != Allocation.NEYMAN),
                "Rates go with the allocation neyman, and only with it");
        require(sizes.values().stream().allMatch(n -> n >= 0 && n <= DrawSample.LARGEST), "A size is 0 to 5000");
        require(rates.values().stream().allMatch(p -> p >= 0 && p <= 1), "A rate is 0 to 1");
        require(
                allocation != Allocation.NEGATIVE_FIRST || by.equals(FEEDBACK),
                "The allocation negative-first goes with strata by feedback");
        sizes = Map.copyOf(sizes);
        rates = Map.copyOf(rates);
    }

    /// N_h of those that were counted, and 0 of those that were named and are empty.
    SortedMap<String, Long> complete(SortedMap<String, Long> counted) {
        var complete = new TreeMap<>(counted);
        sizes.keySet().forEach(stratum -> complete.putIfAbsent(stratum, 0L));
        rates.keySet().forEach(stratum -> complete.putIfAbsent(stratum, 0L));
        if (by.equals(FEEDBACK)) {
            for (var stratum : new String[] {"negative", "positive", "none"}) {
                complete.putIfAbsent(stratum, 0L);
            }
        }
        return complete;
    }

    /// n_h by stratum, none larger than N_h.
    SortedMap<String, Integer> sizes(SortedMap<String, Long> population, int size) {
        return switch (allocation) {
            case PROPORTIONAL -> Shares.of(population, stratum -> has(population, stratum), size);
            case EQUAL -> Shares.of(population, _ -> 1, size);
            case NEYMAN -> Shares.of(population, stratum -> has(population, stratum) * deviation(stratum), size);
            case NEGATIVE_FIRST -> Shares.of(population, stratum -> stratum.equals("negative") ? 2 : 1, size);
            case SIZES -> told(population);
        };
    }

    private SortedMap<String, Integer> told(SortedMap<String, Long> population) {
        var told = new TreeMap<String, Integer>();
        population.forEach((stratum, has) -> told.put(stratum, (int) Math.min(sizes.getOrDefault(stratum, 0), has)));
        return told;
    }

    private double deviation(String stratum) {
        double rate = rates.getOrDefault(stratum, 0.5);
        return Math.sqrt(rate * (1 - rate));
    }

    private static double has(SortedMap<String, Long> population, String stratum) {
        return population.getOrDefault(stratum, 0L);
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
