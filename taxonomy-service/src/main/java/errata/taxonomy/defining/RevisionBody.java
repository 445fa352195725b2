package errata.taxonomy.defining;

import errata.events.Actor;
import errata.events.CategoryId;
import errata.events.Decision;
import errata.events.EditKind;
import errata.events.TaxonomyEvent;
import errata.events.codebook.Codebook;
import errata.taxonomy.Choices;
import errata.taxonomy.Refusal;
import errata.taxonomy.changing.DefinitionBody;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// @param kind editorial, broadened, narrowed or redefined; never guessed
public record RevisionBody(
        @Nullable DefinitionBody definition,

        @Schema(enumeration = {"editorial", "broadened", "narrowed", "redefined"}) @Nullable
        String kind,

        @Nullable String rationale) {

    Decision<TaxonomyEvent> decide(Actor by, CategoryId category, Codebook codebook) {
        return Choices.known(EditKind.class, kind == null ? "" : kind, Refusal.EDIT_KIND_UNKNOWN)
                .orElseGet(() -> revision(by, category).decide(codebook));
    }

    private ReviseDefinition revision(Actor by, CategoryId category) {
        return new ReviseDefinition(
                by,
                category,
                DefinitionBody.definition(definition),
                Choices.of(EditKind.class, kind, EditKind.REDEFINED),
                rationale == null ? "" : rationale);
    }
}
