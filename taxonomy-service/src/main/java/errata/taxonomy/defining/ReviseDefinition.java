package errata.taxonomy.defining;

import errata.events.Actor;
import errata.events.CategoryId;
import errata.events.Decision;
import errata.events.Definition;
import errata.events.EditKind;
import errata.events.TaxonomyEvent;
import errata.events.TaxonomyEvent.DefinitionRevised;
import errata.events.codebook.Codebook;
import errata.taxonomy.Principal;
import errata.taxonomy.Refusal;
import errata.taxonomy.Standing;
import errata.taxonomy.Wording;
import java.util.Optional;

/// @param kind what the edit does to labels made before it; the principal declares it, nobody can compute it
record ReviseDefinition(Actor by, CategoryId category, Definition definition, EditKind kind, String rationale) {

    Decision<TaxonomyEvent> decide(Codebook codebook) {
        return Standing.known(codebook, category)
                .or(() -> Principal.orProposer(codebook, category, by))
                .or(() -> Standing.live(codebook, category))
                .or(() -> Wording.complete(definition))
                .or(() -> Wording.rationale(rationale))
                .or(() -> unchanged(codebook))
                .orElseGet(() -> Decision.accept(
                        new DefinitionRevised(category, Wording.tidy(definition), kind, rationale.strip())));
    }

    private Optional<Decision<TaxonomyEvent>> unchanged(Codebook codebook) {
        return codebook.category(category)
                .filter(c -> c.definition().equals(Wording.tidy(definition)))
                .map(c -> Refusal.NOTHING_CHANGED.because(
                        "The definition of “%s” says exactly this already.".formatted(c.name())));
    }
}
