package errata.ui.wire;

import org.jspecify.annotations.Nullable;

/// A value of a dimension and how many traces carry it.
public record Facet(@Nullable String value, long count) {}
