package errata.taxonomy.splitting;

import errata.events.Decision;
import errata.events.Severity;
import errata.events.TaxonomyEvent;
import errata.events.TaxonomyEvent.Part;
import errata.events.codebook.Category.State;
import errata.events.codebook.Codebook;
import errata.taxonomy.Dice;
import java.util.stream.Stream;

public final class AnySplit {

    private AnySplit() {}

    public static Decision<TaxonomyEvent> of(Dice dice, Codebook codebook) {
        var parts = Stream.generate(
                        () -> new Part(dice.freshCategory(), dice.name(), dice.definition(), Severity.MINOR))
                .limit(1 + dice.below(4))
                .toList();
        return new SplitCategory(dice.actor(), dice.activeCategory(codebook), parts, dice.why()).decide(codebook);
    }

    public static Decision<TaxonomyEvent> undo(Dice dice, Codebook codebook) {
        return new UndoSplit(dice.actor(), dice.categoryIn(State.Split.class, codebook), dice.why()).decide(codebook);
    }
}
