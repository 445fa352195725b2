package errata.ui.wire;

/// How many traces began on a day.
public record Day(String day, long traces) {}
