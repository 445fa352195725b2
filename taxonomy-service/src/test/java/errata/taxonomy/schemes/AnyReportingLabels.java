package errata.taxonomy.schemes;

import errata.events.Decision;
import errata.events.ReportingLabel;
import errata.events.TaxonomyEvent;
import errata.events.codebook.Codebook;
import errata.taxonomy.Dice;
import java.util.stream.Stream;

public final class AnyReportingLabels {

    private AnyReportingLabels() {}

    public static Decision<TaxonomyEvent> of(Dice dice, Codebook codebook) {
        var labels = Stream.generate(() -> new ReportingLabel("Board", "B" + dice.below(3), null))
                .limit(dice.below(3))
                .toList();
        return new AssignReportingLabels(dice.actor(), dice.activeCategory(codebook), labels).decide(codebook);
    }
}
