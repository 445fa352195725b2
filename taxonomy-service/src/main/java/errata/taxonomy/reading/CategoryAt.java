package errata.taxonomy.reading;

import errata.events.CategoryId;
import errata.events.Definition;
import errata.events.Severity;
import errata.events.codebook.Category;
import errata.events.codebook.Category.State;
import errata.events.codebook.Codebook;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A category as it is shown.
///
/// @param since position at which its present state began
/// @param mergedInto where it went; `terminal` where that chain ends today
/// @param reason why it was declined
record CategoryAt(
        CategoryId id,
        String name,
        String state,
        Definition definition,
        int definitionVersion,
        int semanticVersion,
        Severity severity,
        String proposedBy,
        long since,
        @Nullable CategoryId mergedInto,
        @Nullable CategoryId terminal,
        List<CategoryId> parts,
        @Nullable CategoryId parent,
        @Nullable String reason) {

    static CategoryAt of(Codebook codebook, Category c) {
        return switch (c.state()) {
            case State.Proposed _ -> in("proposed", c, null, null, List.of(), null);
            case State.Active _ -> in("active", c, null, null, List.of(), null);
            case State.Declined(var reason) -> in("declined", c, null, null, List.of(), reason);
            case State.Merged(var into) -> {
                var terminal = codebook.terminal(c.id()).map(Category::id).orElse(into);
                yield in("merged", c, into, terminal, List.of(), null);
            }
            case State.Split(var parts) -> in("split", c, null, null, parts, null);
        };
    }

    private static CategoryAt in(
            String state,
            Category c,
            @Nullable CategoryId mergedInto,
            @Nullable CategoryId terminal,
            List<CategoryId> parts,
            @Nullable String reason) {
        return new CategoryAt(
                c.id(),
                c.name(),
                state,
                c.definition(),
                c.version(),
                c.semanticVersion(),
                c.severity(),
                c.proposedBy(),
                c.since(),
                mergedInto,
                terminal,
                parts,
                c.parent(),
                reason);
    }
}
