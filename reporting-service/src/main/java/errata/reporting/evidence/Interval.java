package errata.reporting.evidence;

/// Something said, and the position at which it was said no longer; {@link #OPEN} while it stands.
public record Interval<T>(T said, long until) {
    public static final long OPEN = Long.MAX_VALUE;
}
