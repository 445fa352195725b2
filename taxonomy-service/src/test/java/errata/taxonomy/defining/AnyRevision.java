package errata.taxonomy.defining;

import errata.events.Decision;
import errata.events.EditKind;
import errata.events.TaxonomyEvent;
import errata.events.codebook.Codebook;
import errata.taxonomy.Dice;
import java.util.List;

public final class AnyRevision {

    private AnyRevision() {}

    public static Decision<TaxonomyEvent> of(Dice dice, Codebook codebook) {
        var kind = dice.of(List.of(EditKind.values()));
        return new ReviseDefinition(dice.actor(), dice.activeCategory(codebook), dice.definition(), kind, dice.why())
                .decide(codebook);
    }
}
