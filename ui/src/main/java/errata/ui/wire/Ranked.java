package errata.ui.wire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One category of a ranking; `rate` is absent where only bounds are known, `detail` where it was not asked for.
public record Ranked(
        int rank,
        String category,
        String name,
        @Nullable String severity,
        double weight,
        long count,
        long assessed,
        long unresolved,
        long stale,
        long unassessed,
        @Nullable Double rate,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable Bounds bounds,
        @Nullable Double labelShare,
        @Nullable Double priority,
        int priorityRank,
        long primaryCount,
        long events,
        @Nullable Double effective,
        @Nullable Instant firstSeenAt,
        @Nullable String action,
        @Nullable RankedDetail detail) {}
