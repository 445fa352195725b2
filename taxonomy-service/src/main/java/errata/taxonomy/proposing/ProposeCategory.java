package errata.taxonomy.proposing;

import errata.events.Actor;
import errata.events.CategoryId;
import errata.events.Decision;
import errata.events.Definition;
import errata.events.Origin;
import errata.events.Severity;
import errata.events.TaxonomyEvent;
import errata.events.TaxonomyEvent.CategoryProposed;
import errata.events.TaxonomyEvent.ProposalAccepted;
import errata.events.codebook.Codebook;
import errata.taxonomy.Names;
import errata.taxonomy.Principal;
import errata.taxonomy.Wording;
import java.util.Optional;
import java.util.Set;

/// @param id fresh, and never used for anything else
/// @param accept the principal accepts in the same breath
record ProposeCategory(
        Actor by, CategoryId id, String name, Definition definition, Severity severity, Origin origin, boolean accept) {

    Decision<TaxonomyEvent> decide(Codebook codebook) {
        return mayAccept(codebook)
                .or(() -> Names.usable(name))
                .or(() -> accept ? Wording.complete(definition) : Wording.definition(definition))
                .or(() -> Names.free(codebook, name, Set.of()))
                .orElseGet(this::proposed);
    }

    private Optional<Decision<TaxonomyEvent>> mayAccept(Codebook codebook) {
        return accept ? Principal.alone(codebook, by) : Optional.empty();
    }

    private Decision<TaxonomyEvent> proposed() {
        var proposed = new CategoryProposed(id, Names.tidy(name), Wording.tidy(definition), severity, origin);
        return accept ? Decision.accept(proposed, new ProposalAccepted(id)) : Decision.accept(proposed);
    }
}
