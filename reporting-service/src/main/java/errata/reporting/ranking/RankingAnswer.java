package errata.reporting.ranking;

import errata.events.CategoryId;
import errata.events.Clock;
import errata.events.ProjectId;
import errata.events.SampleId;
import errata.events.Severity;
import errata.reporting.statistics.Range;
import errata.reporting.trend.Bucket;
import errata.reporting.trend.Course;
import errata.reporting.windows.Window;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The ranking as it is told over HTTP. Rates have four decimals.
///
/// @param failingUncategorised, top, gains, neighbours null where totals were asked for alone
/// @param stale `out` where verdicts older than their definition were left out
/// @param unreviewed drawn and not read; null of a window or a segment, since nobody knows yet what is drawn there
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
        Population.Design design,
        String basisNote,
        String unit,
        String stale,
        @Nullable Window window,
        Map<String, Set<String>> segment,
        Outcomes outcomes,
        long reviewed,
        @Nullable Long unreviewed,
        long outsideSample,
        @Nullable Long failingUncategorised,
        List<SampleLine> samples,
        List<Line> ranked,
        List<Line> tooFew,
        List<LeftOut> notRanked,
        @Nullable TopLine top,
        @Nullable List<Gain> gains,
        @Nullable List<NeighbourLine> neighbours,
        List<StratumLine> strata,
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
            long stale,
            @Nullable Double rate,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Range bounds,
            @Nullable Double labelShare,
            @Nullable Double priority,
            @Nullable Integer priorityRank,
            long primaryCount,
            long events,
            @Nullable Double effective,
            @Nullable Instant firstSeenAt,
            long unassessed,
            @Nullable String action,
            @Nullable Detail detail) {

        /// The same line at another place.
        Line ranked(int place) {
            return new Line(
                    place,
                    category,
                    name,
                    severity,
                    weight,
                    count,
                    assessed,
                    unresolved,
                    stale,
                    rate,
                    low,
                    high,
                    bounds,
                    labelShare,
                    priority,
                    priorityRank,
                    primaryCount,
                    events,
                    effective,
                    firstSeenAt,
                    unassessed,
                    action,
                    detail);
        }
    }

    /// @param course, buckets over the time in which the traces began; @param stale verdicts older than the definition,
    /// as shares of the present and of the absent ones; @param warns if either is more than a fifth
    record Detail(
            Course course,
            List<Bucket> buckets,
            @Nullable Double stalePresent,
            @Nullable Double staleAbsent,
            boolean warns) {}

    /// Whether the order of two neighbours of the ranking is more than chance.
    record NeighbourLine(
            CategoryId category,
            CategoryId next,
            long only,
            long onlyNext,
            @Nullable Double p,
            boolean separable) {}

    /// @param population of the stratum; 0 where it is not known
    record StratumLine(String sample, String stratum, double inclusion, long population, long reviewed) {}

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
