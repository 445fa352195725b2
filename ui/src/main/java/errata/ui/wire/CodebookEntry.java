package errata.ui.wire;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One decision on the codebook.
public record CodebookEntry(
        long position,
        @Nullable Instant at,
        @Nullable Instant claimedAt,
        String by,
        String type,
        @Nullable String category,
        List<String> categories,
        @Nullable String summary,
        @Nullable String rationale,
        Map<String, @Nullable Object> data) {}
