package errata.ui.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a category went over time, and how old what was said of it is.
public record RankedDetail(
        @Nullable String course,
        List<Bucket> buckets,
        @Nullable Double stalePresent,
        @Nullable Double staleAbsent,
        boolean warns) {}
