package errata.ui.wire;

import org.jspecify.annotations.Nullable;

/// Whether a category stands before its next one by more than chance.
public record Neighbour(
        String category, String next, @Nullable Double p, boolean separable) {}
