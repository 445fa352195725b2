package errata.taxonomy.weighing;

import errata.events.Decision;
import errata.events.Severity;
import errata.events.TaxonomyEvent;
import errata.events.codebook.Codebook;
import errata.taxonomy.Dice;
import java.util.List;

public final class AnySeverity {

    private AnySeverity() {}

    public static Decision<TaxonomyEvent> of(Dice dice, Codebook codebook) {
        var severity = dice.of(List.of(Severity.values()));
        return new ChangeSeverity(dice.actor(), dice.activeCategory(codebook), severity, dice.why()).decide(codebook);
    }
}
