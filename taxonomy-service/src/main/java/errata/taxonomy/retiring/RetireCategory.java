package errata.taxonomy.retiring;

import errata.events.Actor;
import errata.events.CategoryId;
import errata.events.Decision;
import errata.events.TaxonomyEvent;
import errata.events.TaxonomyEvent.CategoryRetired;
import errata.events.codebook.Category.State;
import errata.events.codebook.Codebook;
import errata.taxonomy.Principal;
import errata.taxonomy.Refusal;
import errata.taxonomy.Standing;
import errata.taxonomy.Wording;
import java.util.Optional;

/// Takes a category out of use. It keeps its labels, which leave the ranking, and its name, so that nothing stands in
/// the way of its return.
record RetireCategory(Actor by, CategoryId category, String rationale) {

    Decision<TaxonomyEvent> decide(Codebook codebook) {
        return Principal.alone(codebook, by)
                .or(() -> Standing.known(codebook, category))
                .or(() -> retired(codebook))
                .or(() -> proposed(codebook))
                .or(() -> Standing.active(codebook, category))
                .or(() -> Wording.rationale(rationale))
                .orElseGet(() -> Decision.accept(new CategoryRetired(category, rationale.strip())));
    }

    private Optional<Decision<TaxonomyEvent>> retired(Codebook codebook) {
        return codebook.category(category)
                .filter(c -> c.state() instanceof State.Retired)
                .map(c -> Refusal.NOTHING_CHANGED.because("“%s” is retired already.".formatted(c.name())));
    }

    private Optional<Decision<TaxonomyEvent>> proposed(Codebook codebook) {
        return codebook.category(category)
                .filter(c -> c.state() instanceof State.Proposed)
                .map(c -> Refusal.CATEGORY_NOT_ACTIVE.because(
                        "“%s” is only proposed. Decline it instead.".formatted(c.name())));
    }
}
