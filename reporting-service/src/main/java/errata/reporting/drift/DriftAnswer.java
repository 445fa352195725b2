package errata.reporting.drift;

import errata.events.CategoryId;
import errata.events.Clock;
import errata.events.Definition;
import errata.events.ProjectId;
import errata.reporting.staleness.Edit;
import errata.reporting.staleness.Staleness;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Drift as it is told over HTTP.
///
/// @param shift how the ranking of the same labels changes when it is read in the codebook of today
public record DriftAnswer(
        Clock clock,
        ProjectId project,
        Instant asOf,
        String cut,
        boolean complete,
        Whole whole,
        List<OfCategory> categories,
        List<Churn> churn,
        Shift shift) {

    record Whole(Stale stale, Flips flips) {}

    /// @param warns more than a fifth of its present, or of its absent verdicts is stale
    record Stale(
            long present,
            long presentStale,
            long absent,
            long absentStale,
            @Nullable Double share,
            boolean warns) {

        static Stale of(Staleness staleness) {
            return new Stale(
                    staleness.present(),
                    staleness.presentStale(),
                    staleness.absent(),
                    staleness.absentStale(),
                    staleness.share(),
                    staleness.warns());
        }
    }

    /// @param definitions oldest first
    record OfCategory(CategoryId category, String name, Stale stale, Flips flips, List<Version> definitions) {}

    /// @param kind editorial, broadened, narrowed, redefined; null for the first one
    record Version(
            int version,
            long position,
            Instant at,
            String by,
            @Nullable String kind,
            @Nullable String rationale,
            Definition definition) {

        static Version of(Edit edit) {
            var kind = edit.kind();
            return new Version(
                    edit.version(),
                    edit.position(),
                    edit.at(),
                    edit.by(),
                    kind == null ? null : kind.name().toLowerCase(Locale.ROOT),
                    edit.rationale(),
                    edit.definition());
        }
    }

    /// @param sameTopThree Jaccard of the first three; @param kendall tau over the categories both have
    record Shift(
            String then,
            String today,
            @Nullable Double sameTopThree,
            @Nullable Double kendall) {}
}
