package errata.reporting.saturation;

import errata.events.CategoryId;
import errata.events.Clock;
import errata.events.ProjectId;
import errata.events.TraceId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Saturation as it is told over HTTP.
///
/// @param parts the latest releases and rounds by themselves
/// @param decides false where the traces were not drawn at random: then the figures show, and decide nothing
public record SaturationAnswer(
        Clock clock,
        ProjectId project,
        String lens,
        Instant asOf,
        String cut,
        boolean complete,
        int reviewed,
        int failing,
        int categories,
        boolean saturated,
        boolean decides,
        String note,
        RuleOfTwenty allTraces,
        RuleOfTwenty failingTraces,
        Unseen unseen,
        List<BaseAndRun> baseAndRun,
        List<Discovered> discovered,
        List<OfPart> parts) {

    /// @param coverage part of the failures that belong to known categories; @param saturated coverage ≥ .95 and less
    /// than one category expected to be missing
    record Unseen(
            long incidences,
            int once,
            int twice,
            @Nullable Double coverage,
            @Nullable Double refinedCoverage,
            double chao1,
            double chao2,
            boolean saturated) {}

    /// @param at number of the trace in the order of reading; @param known categories after it
    record Discovered(int at, int failingAt, TraceId trace, List<Named> categories, int known) {}

    /// One release, or one round of reading, by itself.
    ///
    /// @param by release or round; @param foundFirst categories that nobody had seen before it
    record OfPart(
            String by,
            String name,
            int reviewed,
            int failing,
            int categories,
            int foundFirst,
            RuleOfTwenty allTraces,
            RuleOfTwenty failingTraces) {}

    record Named(CategoryId category, String name) {}
}
