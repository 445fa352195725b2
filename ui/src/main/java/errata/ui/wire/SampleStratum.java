package errata.ui.wire;

/// A part of a sample, how many traces it was drawn from, and how far it is read.
public record SampleStratum(String name, long population, int drawn, int reviewed, int failing) {}
