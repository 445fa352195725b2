package errata.taxonomy.weighing;

import errata.events.Actor;
import errata.events.CategoryId;
import errata.events.Decision;
import errata.events.Severity;
import errata.events.TaxonomyEvent;
import errata.events.TaxonomyEvent.SeverityChanged;
import errata.events.codebook.Codebook;
import errata.taxonomy.Principal;
import errata.taxonomy.Refusal;
import errata.taxonomy.Standing;
import errata.taxonomy.Wording;
import java.util.Locale;
import java.util.Optional;

/// Changes what a failure weighs from now on; rankings of earlier codebooks keep the earlier weight.
record ChangeSeverity(Actor by, CategoryId category, Severity severity, String rationale) {

    Decision<TaxonomyEvent> decide(Codebook codebook) {
        return Standing.known(codebook, category)
                .or(() -> Principal.orProposer(codebook, category, by))
                .or(() -> Standing.live(codebook, category))
                .or(() -> Wording.rationale(rationale))
                .or(() -> unchanged(codebook))
                .orElseGet(() -> Decision.accept(new SeverityChanged(category, severity, rationale.strip())));
    }

    private Optional<Decision<TaxonomyEvent>> unchanged(Codebook codebook) {
        return codebook.category(category)
                .filter(c -> c.severity() == severity)
                .map(c -> Refusal.NOTHING_CHANGED.because("“%s” is %s already."
                        .formatted(c.name(), severity.name().toLowerCase(Locale.ROOT))));
    }
}
