package errata.reporting.ranking;

import errata.events.CategoryId;
import errata.events.Clock;
import errata.events.ProjectId;
import errata.events.SampleId;
import errata.events.Severity;
import errata.reporting.statistics.Range;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The ranking as it is told over HTTP. Rates have four decimals.
public record RankingAnswer(
        Clock clock,
        ProjectId project,
        String lens,
        Instant asOf,
        String cut,
        boolean complete,
        Instant recordedUntil,
        @Nullable String stoppedAt,
        Population.Basis basis,
        String basisNote,
        Outcomes outcomes,
        long reviewed,
        long unreviewed,
        long outsideSample,
        long failingUncategorised,
        List<SampleLine> samples,
        List<Line> ranked,
        List<Line> tooFew,
        List<LeftOut> notRanked,
        TopLine top,
        Links links) {

    record Outcomes(long pass, long fail, long defer) {}

    record SampleLine(SampleId sampleId, String name, long population, long drawn, long reviewed) {}

    /// @param action what would make a category comparable
    record Line(
            @Nullable Integer rank,
            CategoryId category,
            String name,
            Severity severity,
            int weight,
            long count,
            long assessed,
            long unresolved,
            @Nullable Double rate,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Range bounds,
            @Nullable Double labelShare,
            @Nullable Double priority,
            @Nullable Integer priorityRank,
            long primaryCount,
            @Nullable Instant firstSeenAt,
            long unassessed,
            @Nullable String action) {}

    /// @param into what it was merged into
    record LeftOut(
            CategoryId category,
            String name,
            String state,
            @Nullable CategoryId into,
            List<CategoryId> parts) {}

    record TopLine(
            int k, List<CategoryId> categories, @Nullable Double labelShare, Share traceCover, Share fullyExplained) {}

    record Links(String self) {}
}
