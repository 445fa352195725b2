package errata.reporting.agreement;

import errata.events.CategoryId;
import errata.events.Clock;
import errata.events.ProjectId;
import errata.events.TraceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Agreement as it is told over HTTP.
///
/// @param items traces × categories that two or more judged under one definition; @param traces of them
/// @param self how far readers agree with themselves, month by month
/// @param disagreements the first of those that somebody should decide
public record AgreementAnswer(
        Clock clock,
        ProjectId project,
        String lens,
        Instant asOf,
        String cut,
        boolean complete,
        long items,
        long traces,
        Figures overall,
        List<OfCategory> categories,
        List<OfPair> pairs,
        List<Disagreement> disagreements,
        long disagreed,
        List<SelfAgreement> self) {

    /// @param prevalence share of "present" among all verdicts: kappa is low where it is near 0 or 1
    /// @param alpha Krippendorff's; @param fleiss where every item has the same number of readers, three or more
    /// @param reading what alpha means: broken, sharpen, usable, well specified; null where it is unknown
    record Figures(
            long items,
            double agreed,
            double prevalence,
            @Nullable Double alpha,
            @Nullable Double fleiss,
            @Nullable String reading) {}

    record OfCategory(CategoryId category, String name, Figures figures) {}

    /// @param bothPresent, onlyFirst, onlySecond, bothAbsent the confusion of two readers
    record OfPair(
            String first,
            String second,
            long bothPresent,
            long onlyFirst,
            long onlySecond,
            long bothAbsent,
            double observed,
            double expected,
            @Nullable Double kappa,
            double pabak) {}

    record Disagreement(TraceId trace, CategoryId category, String name, Map<String, String> said) {}
}
