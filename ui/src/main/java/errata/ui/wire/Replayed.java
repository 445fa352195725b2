package errata.ui.wire;

/// What became of refused spans that were tried again.
public record Replayed(long replayed, long stillRefused) {}
