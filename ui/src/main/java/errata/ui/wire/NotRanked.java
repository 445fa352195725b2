package errata.ui.wire;

import org.jspecify.annotations.Nullable;

/// A category that stands outside a ranking, and why.
public record NotRanked(
        String category,
        String name,
        String state,
        @Nullable String into) {}
