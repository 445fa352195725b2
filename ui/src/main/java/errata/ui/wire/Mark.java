package errata.ui.wire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A decision worth jumping to.
public record Mark(
        Instant at,
        long position,
        @Nullable String by,
        @Nullable String summary,
        @Nullable String type) {}
