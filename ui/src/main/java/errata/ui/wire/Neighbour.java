package errata.ui.wire;

/// Whether a category stands before its next one by more than chance.
public record Neighbour(String category, String next, double p, boolean separable) {}
