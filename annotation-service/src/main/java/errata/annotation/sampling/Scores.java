package errata.annotation.sampling;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Failure likelihoods in [0, 1]: told by somebody for some traces, or made of what the library knows (`Suspicion`).
///
/// @param told by trace id; empty = the library's own
record Scores(Map<String, Double> told) {
    static final int MOST = 5_000;
    static final String UNTOLD = "untold";

    Scores {
        if (told.size() > MOST) {
            throw new IllegalArgumentException("At most 5000 traces have a score of their own");
        }
        if (!told.values().stream().allMatch(score -> score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("A score is 0 to 1");
        }
        told = Map.copyOf(told);
    }

    boolean areTold() {
        return !told.isEmpty();
    }

    /// Of those not told nothing is known: they have the chance that every trace has.
    double of(String trace, String stratum) {
        return areTold() ? told.getOrDefault(trace, 0.0) : Suspicion.of(stratum).score();
    }

    String stratum(String trace, String counted) {
        if (!areTold()) {
            return Suspicion.of(counted).word();
        }
        var score = told.get(trace);
        if (score == null) {
            return UNTOLD;
        }
        return score >= 2.0 / 3 ? "high" : score >= 1.0 / 3 ? "middle" : "low";
    }

    /// How many traces have each score.
    Map<Double, Long> counts(Population population) {
        var counts = new HashMap<Double, Long>();
        if (areTold()) {
            population.told().forEach(trace -> counts.merge(of(trace, ""), 1L, Long::sum));
            long untold = population.total() - population.told().size();
            if (untold > 0) {
                counts.merge(0.0, untold, Long::sum);
            }
        } else {
            population.strata().forEach((stratum, count) -> counts.merge(of("", stratum), count, Long::sum));
        }
        return counts;
    }

    /// N_h by class of score; empty classes too.
    SortedMap<String, Long> strata(Population population) {
        var strata = new TreeMap<String, Long>();
        if (areTold()) {
            for (var name : new String[] {"high", "middle", "low", UNTOLD}) {
                strata.put(name, 0L);
            }
            population.told().forEach(trace -> strata.merge(stratum(trace, ""), 1L, Long::sum));
            strata.merge(UNTOLD, population.total() - population.told().size(), Long::sum);
        } else {
            for (var suspicion : Suspicion.values()) {
                strata.put(suspicion.word(), population.strata().getOrDefault(suspicion.word(), 0L));
            }
        }
        return strata;
    }
}
