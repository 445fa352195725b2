package errata.ui.wire;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A draw, its population and how far it is read.
public record Sample(
        String sampleId,
        @Nullable String name,
        @Nullable String strategy,
        @Nullable String seed,
        @Nullable Instant drawnAt,
        @Nullable String drawnBy,
        long population,
        int size,
        int reviewed,
        int failing,
        List<SampleTrace> traces) {}
