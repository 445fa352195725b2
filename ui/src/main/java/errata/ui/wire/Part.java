package errata.ui.wire;

/// n of so many.
public record Part(long n, long of) {}
