package errata.ui.wire;

/// A key as it is told once.
public record NewKey(String id, String name, String key) {}
