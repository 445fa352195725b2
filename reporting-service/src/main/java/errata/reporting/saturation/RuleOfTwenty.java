package errata.reporting.saturation;

import errata.reporting.statistics.Unbroken;
import org.jspecify.annotations.Nullable;

/// Stop when so many traces in a row showed nothing new, and enough were read.
///
/// @param run how many that are now
/// @param reachedAt the trace at which the run was first long enough; null if it never was
/// @param firesAt the same, with enough read
/// @param bound what may still be unseen: kinds of together this share of traces would have escaped with a chance of
/// 5 %; null while the run is 0. Holds for a random order of reading, and is optimistic for who watches the counter
record RuleOfTwenty(
        int run,
        int window,
        int floor,
        @Nullable Integer reachedAt,
        @Nullable Integer firesAt,
        @Nullable Double bound) {
    static final int WINDOW = 20;
    static final int FLOOR = 100;

    static RuleOfTwenty of(Discovery discovery, boolean failingOnly, int window, int floor) {
        int run = discovery.run(failingOnly);
        return new RuleOfTwenty(
                run,
                window,
                floor,
                first(discovery, failingOnly, window, 1),
                first(discovery, failingOnly, window, floor),
                run == 0 ? null : Double.valueOf(Unbroken.bound(run)));
    }

    boolean fires() {
        return run >= window && firesAt != null;
    }

    private static @Nullable Integer first(Discovery discovery, boolean failingOnly, int window, int floor) {
        int at = discovery.reached(failingOnly, window, floor);
        return at == 0 ? null : Integer.valueOf(at);
    }
}
