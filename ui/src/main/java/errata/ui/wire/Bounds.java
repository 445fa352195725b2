package errata.ui.wire;

/// The least and the most a rate can be.
public record Bounds(double low, double high) {}
