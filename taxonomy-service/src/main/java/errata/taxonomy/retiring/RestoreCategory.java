package errata.taxonomy.retiring;

import errata.events.Actor;
import errata.events.CategoryId;
import errata.events.Decision;
import errata.events.TaxonomyEvent;
import errata.events.TaxonomyEvent.CategoryRestored;
import errata.events.codebook.Category.State;
import errata.events.codebook.Codebook;
import errata.taxonomy.Principal;
import errata.taxonomy.Refusal;
import errata.taxonomy.Standing;
import errata.taxonomy.Wording;
import java.util.Optional;

/// Brings a retired category back, with the meaning and the labels it had.
record RestoreCategory(Actor by, CategoryId category, String rationale) {

    Decision<TaxonomyEvent> decide(Codebook codebook) {
        return Principal.alone(codebook, by)
                .or(() -> Standing.known(codebook, category))
                .or(() -> inUse(codebook))
                .or(() -> Wording.rationale(rationale))
                .orElseGet(() -> Decision.accept(new CategoryRestored(category, rationale.strip())));
    }

    private Optional<Decision<TaxonomyEvent>> inUse(Codebook codebook) {
        return codebook.category(category)
                .filter(c -> !(c.state() instanceof State.Retired))
                .map(c -> Refusal.CATEGORY_NOT_RETIRED.because(
                        "“%s” was not retired, so there is nothing to restore. Read the codebook again."
                                .formatted(c.name())));
    }
}
