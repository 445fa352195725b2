package errata.ui.wire;

import org.jspecify.annotations.Nullable;

/// A column of a table with a value out of it and the role it seems to have.
public record Column(
        String name, @Nullable String sample, @Nullable String role) {}
