package errata.ui.wire;

import org.jspecify.annotations.Nullable;

/// A place in a trace, never a quote of it.
public record Anchor(
        @Nullable String span,
        @Nullable String field,
        @Nullable Integer start,
        @Nullable Integer end) {}
