package errata.taxonomy.retiring;

import errata.events.Decision;
import errata.events.TaxonomyEvent;
import errata.events.codebook.Category.State;
import errata.events.codebook.Codebook;
import errata.taxonomy.Dice;

public final class AnyRetirement {

    private AnyRetirement() {}

    public static Decision<TaxonomyEvent> of(Dice dice, Codebook codebook) {
        return dice.oneIn(3)
                ? new RetireCategory(dice.actor(), dice.activeCategory(codebook), dice.why()).decide(codebook)
                : new RestoreCategory(dice.actor(), dice.categoryIn(State.Retired.class, codebook), dice.why())
                        .decide(codebook);
    }
}
