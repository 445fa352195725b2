package errata.ui.wire;

/// Failing traces that a fix would clear completely, on top of the fixes before it.
public record Gain(String category, long traces, long together, double points) {}
