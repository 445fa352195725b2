package errata.ui.wire;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One recorded event of a trace.
public record HistoryEntry(
        long position,
        @Nullable Instant at,
        @Nullable Instant claimedAt,
        String by,
        String type,
        @Nullable String summary,
        Map<String, @Nullable Object> data) {}
