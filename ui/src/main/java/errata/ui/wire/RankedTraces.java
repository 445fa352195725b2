package errata.ui.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The first traces behind a bar, and how many there are.
public record RankedTraces(@Nullable String cut, long of, List<RankedTrace> items) {}
