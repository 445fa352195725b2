package errata.reporting.statistics;

/// What a run of traces, or of spot checks, proves in which nothing new, or nothing wrong, turned up.
public final class Unbroken {
    private static final double CHANCE = .05;

    private Unbroken() {}

    /// With 95 % confidence no more than this share is of the kind that did not turn up. @param run > 0
    public static double bound(long run) {
        return 1 - Math.pow(CHANCE, 1.0 / run);
    }

    /// The chance that what stands on a share of all traces escapes a run.
    public static double escapes(double share, long run) {
        return Math.pow(1 - share, run);
    }
}
