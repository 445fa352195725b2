package errata.taxonomy.reading;

import errata.events.Actor;
import errata.events.CategoryId;
import errata.events.Clock;
import errata.events.MergeId;
import errata.events.ProjectId;
import errata.events.Recorded;
import errata.events.TaxonomyEvent;
import errata.events.TaxonomyEvent.CategoriesMerged;
import errata.taxonomy.CodebookHistory;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A codebook as it is shown.
///
/// @param position, recordedAt of the last event it knows; 0 and null before the first
/// @param merges those that stand, oldest first
record CodebookAt(
        Clock clock,
        ProjectId project,
        long position,
        @Nullable Instant recordedAt,
        @Nullable String principal,
        List<CategoryAt> categories,
        List<MergeAt> merges) {

    record MergeAt(
            MergeId mergeId, CategoryId into, List<CategoryId> absorbed, String rationale, Instant at, Actor by) {}

    /// @param clock of the log, known even before its first event
    static CodebookAt of(ProjectId project, Clock clock, CodebookHistory history) {
        var codebook = history.now();
        var severities = SeverityAt.of(history);
        return new CodebookAt(
                clock,
                project,
                history.position(),
                history.events().isEmpty() ? null : history.events().getLast().recordedAt(),
                codebook.principal(),
                codebook.categories().values().stream()
                        .map(c -> CategoryAt.of(codebook, c, severities.getOrDefault(c.id(), List.of())))
                        .toList(),
                history.events().stream().flatMap(e -> standing(history, e)).toList());
    }

    private static Stream<MergeAt> standing(CodebookHistory history, Recorded<TaxonomyEvent> recorded) {
        return recorded.event() instanceof CategoriesMerged m
                        && history.now().merges().containsKey(m.merge())
                ? Stream.of(new MergeAt(
                        m.merge(), m.into(), m.absorbed(), m.rationale(), recorded.recordedAt(), recorded.actor()))
                : Stream.empty();
    }
}
