package errata.annotation.sampling;

import java.util.Set;
import java.util.SortedMap;

/// How many eligible traces there are.
///
/// @param strata N_h by stratum
/// @param told the eligible ones of those a score was told for
record Population(SortedMap<String, Long> strata, Set<String> told) {

    long total() {
        return strata.values().stream().mapToLong(Long::longValue).sum();
    }

    boolean hasTooManyStrata() {
        return strata.size() > Strata.MOST;
    }
}
