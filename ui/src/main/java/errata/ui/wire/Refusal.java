package errata.ui.wire;

/// A record that could not be taken, and why.
public record Refusal(long line, String reason) {}
