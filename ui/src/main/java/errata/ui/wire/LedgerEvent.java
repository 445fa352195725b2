package errata.ui.wire;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An event as it was recorded.
public record LedgerEvent(
        long position,
        @Nullable String stream,
        String type,
        int version,
        Instant at,
        @Nullable Instant claimedAt,
        @Nullable String by,
        Map<String, @Nullable Object> data,
        @Nullable String hash) {}
