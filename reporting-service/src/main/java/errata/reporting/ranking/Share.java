package errata.reporting.ranking;

/// k of n.
public record Share(long n, long of) {}
