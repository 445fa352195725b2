package errata.taxonomy.proposing;

import errata.events.Actor;
import errata.events.CategoryId;
import errata.events.Decision;
import errata.events.Origin;
import errata.events.Severity;
import errata.events.TaxonomyEvent;
import errata.events.codebook.Codebook;
import errata.taxonomy.Choices;
import errata.taxonomy.Refusal;
import errata.taxonomy.changing.DefinitionBody;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// @param severity minor, if not said
/// @param accept the principal accepts at once
public record ProposalBody(
        @Nullable String name,
        @Nullable DefinitionBody definition,

        @Schema(enumeration = {"cosmetic", "minor", "major", "critical"}) @Nullable
        String severity,

        @Schema(enumeration = {"human", "suggestion"}) @Nullable
        String origin,

        boolean accept) {

    Decision<TaxonomyEvent> decide(Actor by, CategoryId id, Codebook codebook) {
        return Choices.known(Severity.class, severity, Refusal.SEVERITY_UNKNOWN)
                .or(() -> Choices.known(Origin.class, origin, Refusal.ORIGIN_UNKNOWN))
                .orElseGet(() -> proposal(by, id).decide(codebook));
    }

    private ProposeCategory proposal(Actor by, CategoryId id) {
        return new ProposeCategory(
                by,
                id,
                name == null ? "" : name,
                DefinitionBody.definition(definition),
                Choices.of(Severity.class, severity, Severity.MINOR),
                Choices.of(Origin.class, origin, Origin.HUMAN),
                accept);
    }
}
