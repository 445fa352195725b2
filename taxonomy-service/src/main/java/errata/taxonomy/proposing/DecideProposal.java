package errata.taxonomy.proposing;

import errata.events.Actor;
import errata.events.CategoryId;
import errata.events.Decision;
import errata.events.TaxonomyEvent;
import errata.events.TaxonomyEvent.ProposalAccepted;
import errata.events.TaxonomyEvent.ProposalDeclined;
import errata.events.codebook.Category;
import errata.events.codebook.Category.State;
import errata.events.codebook.Codebook;
import errata.taxonomy.Principal;
import errata.taxonomy.Refusal;
import errata.taxonomy.Standing;
import errata.taxonomy.Wording;
import java.util.Map;
import java.util.Optional;

/// The principal's word on a proposal; it is given once.
sealed interface DecideProposal {

    Actor by();

    CategoryId category();

    record Accept(Actor by, CategoryId category) implements DecideProposal {}

    record Decline(Actor by, CategoryId category, String reason) implements DecideProposal {}

    default Decision<TaxonomyEvent> decide(Codebook codebook) {
        return Principal.alone(codebook, by())
                .or(() -> Standing.known(codebook, category()))
                .or(() -> codebook.category(category()).flatMap(DecideProposal::decidedBefore))
                .orElseGet(() -> switch (this) {
                    case Accept accept -> accepted(accept, codebook);
                    case Decline decline -> declined(decline);
                });
    }

    private static Optional<Decision<TaxonomyEvent>> decidedBefore(Category category) {
        var state = category.state() instanceof State.Declined ? "declined" : "accepted";
        return category.state() instanceof State.Proposed
                ? Optional.empty()
                : Optional.of(Refusal.PROPOSAL_DECIDED.because(
                        "“%s” was %s already. Read the codebook again.".formatted(category.name(), state),
                        Map.of("category", category.id().toString(), "decided", state)));
    }

    private static Decision<TaxonomyEvent> accepted(Accept accept, Codebook codebook) {
        return codebook.category(accept.category())
                .filter(c -> c.definition().text().isBlank())
                .map(c -> Refusal.DEFINITION_MISSING.because(
                        "“%s” has no definition yet. Write one, then accept it.".formatted(c.name())))
                .orElseGet(() -> Decision.accept(new ProposalAccepted(accept.category())));
    }

    private static Decision<TaxonomyEvent> declined(Decline decline) {
        return Wording.reason(decline.reason())
                .orElseGet(() -> Decision.accept(new ProposalDeclined(
                        decline.category(), decline.reason().strip())));
    }
}
