package errata.taxonomy.reading;

import errata.events.CategoryId;
import errata.events.Definition;
import errata.events.ReportingLabel;
import errata.events.Severity;
import errata.events.codebook.Category;
import errata.events.codebook.Category.State;
import errata.events.codebook.Codebook;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A category as it is shown.
///
/// @param severities how bad it was said to be, oldest first; the last one holds
/// @param reportingLabels what it is called in the schemes of others
/// @param since position at which its present state began
/// @param mergedInto where it went, by a merge or because its split was undone; `terminal` where that chain ends today
/// @param reason why it was declined or retired
record CategoryAt(
        CategoryId id,
        String name,
        String state,
        Definition definition,
        int definitionVersion,
        int semanticVersion,
        Severity severity,
        List<SeverityAt> severities,
        List<ReportingLabel> reportingLabels,
        String proposedBy,
        long since,
        @Nullable CategoryId mergedInto,
        @Nullable CategoryId terminal,
        List<CategoryId> parts,
        @Nullable CategoryId parent,
        @Nullable String reason) {

    private record Standing(
            String state, List<CategoryId> parts, @Nullable String reason) {}

    static CategoryAt of(Codebook codebook, Category c, List<SeverityAt> severities) {
        var standing = standing(c.state());
        return new CategoryAt(
                c.id(),
                c.name(),
                standing.state,
                c.definition(),
                c.version(),
                c.semanticVersion(),
                c.severity(),
                severities,
                c.reportingLabels(),
                c.proposedBy(),
                c.since(),
                c.redirect().orElse(null),
                c.redirect().flatMap(codebook::terminal).map(Category::id).orElse(null),
                standing.parts,
                c.parent(),
                standing.reason);
    }

    private static Standing standing(State state) {
        return switch (state) {
            case State.Proposed _ -> new Standing("proposed", List.of(), null);
            case State.Active _ -> new Standing("active", List.of(), null);
            case State.Declined(var reason) -> new Standing("declined", List.of(), reason);
            case State.Merged _ -> new Standing("merged", List.of(), null);
            case State.Split(var parts) -> new Standing("split", parts, null);
            case State.Rejoined _ -> new Standing("rejoined", List.of(), null);
            case State.Retired(var rationale) -> new Standing("retired", List.of(), rationale);
        };
    }
}
