package errata.taxonomy.renaming;

import errata.events.Actor;
import errata.events.CategoryId;
import errata.events.Decision;
import errata.events.TaxonomyEvent;
import errata.events.TaxonomyEvent.CategoryRenamed;
import errata.events.codebook.Codebook;
import errata.taxonomy.Names;
import errata.taxonomy.Principal;
import errata.taxonomy.Refusal;
import errata.taxonomy.Standing;
import java.util.Optional;
import java.util.Set;

record RenameCategory(Actor by, CategoryId category, String name) {

    Decision<TaxonomyEvent> decide(Codebook codebook) {
        return Standing.known(codebook, category)
                .or(() -> Principal.orProposer(codebook, category, by))
                .or(() -> Standing.live(codebook, category))
                .or(() -> Names.usable(name))
                .or(() -> unchanged(codebook))
                .or(() -> Names.free(codebook, name, Set.of(category)))
                .orElseGet(() -> Decision.accept(new CategoryRenamed(category, Names.tidy(name))));
    }

    private Optional<Decision<TaxonomyEvent>> unchanged(Codebook codebook) {
        return codebook.category(category)
                .filter(c -> c.name().equals(Names.tidy(name)))
                .map(c -> Refusal.NOTHING_CHANGED.because("It is called “%s” already.".formatted(c.name())));
    }
}
