package errata.events;

/// @param population N_h, eligible traces; @param drawn n_h
public record Stratum(String name, long population, long drawn) {}
