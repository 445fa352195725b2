package errata.ui.wire;

/// A part that was drawn with a chance of its own; population 0 where it is not known.
public record RankedStratum(String sample, String stratum, double inclusion, long population, long reviewed) {}
