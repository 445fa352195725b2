package errata.taxonomy.appointing;

import errata.events.Actor;
import errata.events.Decision;
import errata.events.TaxonomyEvent;
import errata.events.TaxonomyEvent.PrincipalAppointed;
import errata.events.codebook.Codebook;
import errata.taxonomy.Principal;
import errata.taxonomy.Refusal;
import java.util.Optional;

/// The principal expert names a successor, and from then on has the last word no more: there is exactly one at any
/// time.
record HandOver(Actor by, String person) {

    private static final String SERVICE = "service:";

    Decision<TaxonomyEvent> decide(Codebook codebook) {
        return Principal.alone(codebook, by)
                .or(this::nobody)
                .or(() -> unchanged(codebook))
                .orElseGet(() -> Decision.accept(new PrincipalAppointed(person.strip())));
    }

    private Optional<Decision<TaxonomyEvent>> nobody() {
        return isPerson(person.strip())
                ? Optional.empty()
                : Optional.of(Refusal.PERSON_INVALID.because("Name one person as they sign: 1 to 64 letters, digits,"
                        + " dots, dashes, underscores or @; services cannot be principal experts."));
    }

    private Optional<Decision<TaxonomyEvent>> unchanged(Codebook codebook) {
        return person.strip().equals(codebook.principal())
                ? Optional.of(Refusal.NOTHING_CHANGED.because(
                        "%s is the principal expert already.".formatted(person.strip())))
                : Optional.empty();
    }

    private static boolean isPerson(String name) {
        try {
            return !new Actor(name).name().startsWith(SERVICE);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
