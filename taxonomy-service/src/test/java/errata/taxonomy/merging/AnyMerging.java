package errata.taxonomy.merging;

import errata.events.Decision;
import errata.events.TaxonomyEvent;
import errata.taxonomy.CodebookHistory;
import errata.taxonomy.Dice;
import java.util.List;
import java.util.stream.Stream;

public final class AnyMerging {

    private AnyMerging() {}

    public static Decision<TaxonomyEvent> merge(Dice dice, CodebookHistory history) {
        var codebook = history.now();
        var absorbed = Stream.generate(() -> dice.activeCategory(codebook))
                .limit(dice.below(4))
                .toList();
        var name = dice.oneIn(3) ? dice.name() : null;
        return new MergeCategories(
                        dice.actor(), dice.freshMerge(), dice.activeCategory(codebook), absorbed, name, dice.why())
                .decide(codebook);
    }

    public static Decision<TaxonomyEvent> undo(Dice dice, CodebookHistory history) {
        var known = Stream.concat(history.now().merges().keySet().stream(), history.undone().stream())
                .sorted()
                .toList();
        var merge = known.isEmpty() ? dice.freshMerge() : dice.of(List.copyOf(known));
        return new UndoMerge(dice.actor(), merge, dice.why()).decide(history.now(), history.undone());
    }
}
