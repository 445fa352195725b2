package errata.ui.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One page of the library, newest first.
public record TracePage(
        String clock, List<Trace> items, @Nullable String next) {}
