package errata.ui.wire;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whether reading on still finds something new.
public record Saturation(
        String clock,
        @Nullable Instant asOf,
        String cut,
        boolean complete,
        int reviewed,
        int failing,
        int categories,
        boolean saturated,
        boolean decides,
        String note,
        Rule allTraces,
        Rule failingTraces,
        Unseen unseen,
        List<BaseAndRun> baseAndRun,
        List<Discovered> discovered,
        List<OfPart> parts) {

    public record Rule(
            int run,
            int window,
            int floor,
            @Nullable Integer reachedAt,
            @Nullable Integer firesAt,
            @Nullable Double bound) {}

    public record Unseen(
            long incidences,
            int once,
            int twice,
            @Nullable Double coverage,
            @Nullable Double refinedCoverage,
            double chao1,
            double chao2,
            boolean saturated) {}

    public record BaseAndRun(
            int base,
            int run,
            double threshold,
            int baseKinds,
            @Nullable Integer stopsAt,
            @Nullable Integer foundThen) {}

    public record Discovered(int at, int failingAt, String trace, List<Named> categories, int known) {}

    /// One release, or one round of reading, by itself.
    public record OfPart(
            String by,
            String name,
            int reviewed,
            int failing,
            int categories,
            int foundFirst,
            Rule allTraces,
            Rule failingTraces) {}

    public record Named(String category, String name) {}
}
