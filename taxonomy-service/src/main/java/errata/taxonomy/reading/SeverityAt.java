package errata.taxonomy.reading;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import errata.events.Actor;
import errata.events.CategoryId;
import errata.events.Recorded;
import errata.events.Severity;
import errata.events.TaxonomyEvent;
import errata.events.TaxonomyEvent.CategoryProposed;
import errata.events.TaxonomyEvent.CategorySplit;
import errata.events.TaxonomyEvent.SeverityChanged;
import errata.taxonomy.CodebookHistory;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How bad a failure was said to be from a position on.
///
/// @param rationale why it was changed; null where it was first said
record SeverityAt(
        Severity severity,
        long position,
        Instant at,
        Actor by,
        @Nullable String rationale) {

    private record Said(CategoryId category, SeverityAt severity) {}

    /// All severities of all categories, oldest first.
    static Map<CategoryId, List<SeverityAt>> of(CodebookHistory history) {
        return history.events().stream()
                .flatMap(SeverityAt::said)
                .collect(groupingBy(Said::category, mapping(Said::severity, toList())));
    }

    private static Stream<Said> said(Recorded<TaxonomyEvent> recorded) {
        if (recorded.event() instanceof CategoryProposed e) {
            return Stream.of(said(recorded, e.category(), e.severity(), null));
        }
        if (recorded.event() instanceof SeverityChanged e) {
            return Stream.of(said(recorded, e.category(), e.severity(), e.rationale()));
        }
        return recorded.event() instanceof CategorySplit e
                ? e.parts().stream().map(part -> said(recorded, part.category(), part.severity(), null))
                : Stream.empty();
    }

    private static Said said(
            Recorded<TaxonomyEvent> recorded, CategoryId category, Severity severity, @Nullable String rationale) {
        return new Said(
                category,
                new SeverityAt(severity, recorded.position(), recorded.recordedAt(), recorded.actor(), rationale));
    }
}
