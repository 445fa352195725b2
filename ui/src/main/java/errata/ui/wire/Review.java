package errata.ui.wire;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One person's pass over the whole trace.
public record Review(
        String outcome,
        List<String> assessed,
        String by,
        @Nullable Instant at,
        long codebook,
        long position,
        boolean reopened,
        boolean mine) {}
