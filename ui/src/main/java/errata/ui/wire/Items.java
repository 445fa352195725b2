package errata.ui.wire;

import java.util.List;

/// A list without a cursor.
public record Items<T>(List<T> items) {}
