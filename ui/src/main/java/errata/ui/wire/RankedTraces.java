package errata.ui.wire;

import java.util.List;

/// The traces behind a bar.
public record RankedTraces(List<RankedTrace> items) {}
