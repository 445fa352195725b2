package errata.events;

/// One drawn trace with its inclusion probability π in (0, 1].
public record Drawn(TraceId trace, String stratum, double inclusion) {}
