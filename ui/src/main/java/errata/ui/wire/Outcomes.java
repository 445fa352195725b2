package errata.ui.wire;

/// How the read traces came out.
public record Outcomes(long pass, long fail, long defer) {}
