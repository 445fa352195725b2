package errata.taxonomy.proposing;

import errata.events.Actor;
import errata.events.CategoryId;
import errata.events.Decision;
import errata.events.Severity;
import errata.events.TaxonomyEvent;
import errata.events.codebook.Codebook;
import errata.taxonomy.Choices;
import errata.taxonomy.Refusal;
import errata.taxonomy.changing.DefinitionBody;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is left out stays as it is.
public record ProposalEditBody(
        @Nullable String name,
        @Nullable DefinitionBody definition,

        @Schema(enumeration = {"cosmetic", "minor", "major", "critical"}) @Nullable
        String severity,

        @Nullable String rationale) {

    Decision<TaxonomyEvent> decide(Actor by, CategoryId id, Codebook codebook) {
        return Choices.known(Severity.class, severity, Refusal.SEVERITY_UNKNOWN)
                .orElseGet(() -> edit(by, id).decide(codebook));
    }

    private EditProposal edit(Actor by, CategoryId id) {
        return new EditProposal(
                by,
                id,
                name,
                definition == null ? null : DefinitionBody.definition(definition),
                severity == null ? null : Choices.of(Severity.class, severity, Severity.MINOR),
                rationale == null ? "" : rationale);
    }
}
