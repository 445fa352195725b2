package errata.reporting.judging;

import errata.events.CategoryId;
import errata.events.Clock;
import errata.events.ProjectId;
import errata.reporting.statistics.Range;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How well judges tell failures, category by category, under one definition each.
///
/// @param wanted, least what both shares of a judge should exceed
public record JudgesAnswer(
        Clock clock,
        ProjectId project,
        String lens,
        Instant asOf,
        String cut,
        boolean complete,
        double wanted,
        double least,
        List<Line> judges) {

    /// @param judge the name it signs with: all the log keeps of its version
    /// @param version of the definition it went by, from 1; @param current whether that is what the category
    /// means now
    /// @param judged traces; @param called of those, failures
    /// @param compared traces that people judged under the same definition, too
    public record Line(
            CategoryId category,
            String name,
            String judge,
            int version,
            boolean current,
            long judged,
            long called,
            long compared,
            Confusion confusion,
            Rate sensitivity,
            Rate specificity,
            Reading reading,
            @Nullable Double falseFailures,
            @Nullable Double kappa,
            @Nullable Double mcc,
            Prevalence prevalence) {}

    /// @param caught failures both see; @param alarms the judge alone; @param missed people alone; @param cleared
    /// neither
    public record Confusion(long caught, long alarms, long missed, long cleared) {}

    /// @param interval 95 %; both null where there is nothing to measure it on
    public record Rate(
            long hits,
            long of,
            @Nullable Double rate,
            @Nullable Range interval) {}

    /// Both shares against what is asked of them.
    public enum Reading {
        GOOD,
        USABLE,
        WEAK,
        UNKNOWN
    }

    /// The share of the traces it judged that really fail.
    ///
    /// @param share as the judge calls it; @param refused why it cannot be corrected, if it cannot
    public record Prevalence(
            double share,
            @Nullable Double rate,
            @Nullable Range interval,
            @Nullable String refused) {}
}
