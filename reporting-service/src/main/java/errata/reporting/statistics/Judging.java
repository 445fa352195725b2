package errata.reporting.statistics;

import org.jspecify.annotations.Nullable;

/// How well a judge tells failures, against people. Positive is a failure. What has a zero below the line is unknown.
///
/// @param caught failures it called so (TP); @param alarms passes it called failures (FP)
/// @param missed failures it passed (FN); @param cleared passes it passed (TN)
public record Judging(long caught, long alarms, long missed, long cleared) {

    /// Se, the part of the failures that it catches.
    public @Nullable Double sensitivity() {
        return ratio(caught, caught + missed);
    }

    /// Sp, the part of the passes that it passes.
    public @Nullable Double specificity() {
        return ratio(cleared, cleared + alarms);
    }

    /// The part of the passes that it calls failures.
    public @Nullable Double falseFailures() {
        return ratio(alarms, cleared + alarms);
    }

    public Agreement agreement() {
        return Agreement.cohen(new long[][] {{caught, alarms}, {missed, cleared}});
    }

    /// Matthews' correlation.
    public @Nullable Double correlation() {
        double spread = Math.sqrt((double) (caught + alarms) * (caught + missed))
                * Math.sqrt((double) (cleared + alarms) * (cleared + missed));
        return spread == 0 ? null : Double.valueOf(((double) caught * cleared - (double) alarms * missed) / spread);
    }

    private static @Nullable Double ratio(long part, long whole) {
        return whole == 0 ? null : Double.valueOf((double) part / whole);
    }
}
