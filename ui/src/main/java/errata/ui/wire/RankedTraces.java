package errata.ui.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The traces behind a bar.
public record RankedTraces(@Nullable String cut, List<RankedTrace> items) {}
