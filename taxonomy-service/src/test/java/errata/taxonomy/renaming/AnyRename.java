package errata.taxonomy.renaming;

import errata.events.Decision;
import errata.events.TaxonomyEvent;
import errata.events.codebook.Codebook;
import errata.taxonomy.Dice;

public final class AnyRename {

    private AnyRename() {}

    public static Decision<TaxonomyEvent> of(Dice dice, Codebook codebook) {
        return new RenameCategory(dice.actor(), dice.activeCategory(codebook), dice.name()).decide(codebook);
    }
}
