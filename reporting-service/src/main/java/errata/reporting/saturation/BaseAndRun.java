package errata.reporting.saturation;

import org.jspecify.annotations.Nullable;

/// Guest, Namey and Chen 2020: how much the next few traces add to what the first ones showed. Runs slide by one.
///
/// @param baseKinds categories in the base; @param stopsAt last trace of the first run that adds no more than the
/// threshold; null if none does; @param foundThen categories known at that trace
record BaseAndRun(
        int base,
        int run,
        double threshold,
        int baseKinds,
        @Nullable Integer stopsAt,
        @Nullable Integer foundThen) {

    static BaseAndRun of(Discovery discovery, int base, int run, double threshold) {
        int kinds = discovery.reviewed() < base ? 0 : discovery.kindsAfter(base);
        if (kinds > 0) {
            for (int end = base + run; end <= discovery.reviewed(); end++) {
                int added = discovery.kindsAfter(end) - discovery.kindsAfter(end - run);
                if ((double) added / kinds <= threshold) {
                    return new BaseAndRun(base, run, threshold, kinds, end, discovery.kindsAfter(end));
                }
            }
        }
        return new BaseAndRun(base, run, threshold, kinds, null, null);
    }
}
