package errata.ui.wire;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A merge that still holds.
public record Merge(
        String mergeId,
        String into,
        List<String> absorbed,
        @Nullable String rationale,
        @Nullable Instant at,
        @Nullable String by) {}
