package errata.ui.wire;

import org.jspecify.annotations.Nullable;

/// A sample a ranking rests on.
public record RankedSample(String sampleId, @Nullable String name, long population, long drawn, long reviewed) {}
