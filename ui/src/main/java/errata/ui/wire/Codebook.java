package errata.ui.wire;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The categories as they stand at a position; commands name it in If-Match.
public record Codebook(
        String clock,
        String project,
        long position,
        @Nullable Instant recordedAt,
        @Nullable String principal,
        List<Category> categories,
        List<Merge> merges) {}
