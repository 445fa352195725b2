package errata.taxonomy;

import errata.events.Actor;
import errata.events.CategoryId;
import errata.events.Decision;
import errata.events.TaxonomyEvent;
import errata.events.codebook.Category;
import errata.events.codebook.Category.State;
import errata.events.codebook.Codebook;
import java.util.Map;
import java.util.Optional;

/// Whose word counts: everybody proposes, the principal expert alone changes the codebook.
public final class Principal {

    private Principal() {}

    public static Optional<Decision<TaxonomyEvent>> alone(Codebook codebook, Actor by) {
        var principal = codebook.principal();
        if (by.name().equals(principal)) {
            return Optional.empty();
        }
        return principal == null
                ? Optional.of(Refusal.NOT_PRINCIPAL.because("This codebook has no principal expert yet."))
                : Optional.of(Refusal.NOT_PRINCIPAL.because(
                        "%s is the principal expert here. Ask %s, or propose a category."
                                .formatted(principal, principal),
                        Map.of("principal", principal)));
    }

    /// Like `alone`, but who proposed a category may still word it until it is decided.
    public static Optional<Decision<TaxonomyEvent>> orProposer(Codebook codebook, CategoryId id, Actor by) {
        return codebook.category(id).filter(c -> isOwnProposal(c, by)).isPresent()
                ? Optional.empty()
                : alone(codebook, by);
    }

    private static boolean isOwnProposal(Category category, Actor by) {
        return category.state() instanceof State.Proposed
                && category.proposedBy().equals(by.name());
    }
}
