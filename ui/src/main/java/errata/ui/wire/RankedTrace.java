package errata.ui.wire;

/// A trace that carries a category, or may.
public record RankedTrace(String traceId, String value) {}
