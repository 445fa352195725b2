package errata.taxonomy.proposing;

import errata.events.Decision;
import errata.events.Origin;
import errata.events.Severity;
import errata.events.TaxonomyEvent;
import errata.events.codebook.Codebook;
import errata.taxonomy.Dice;
import errata.taxonomy.proposing.DecideProposal.Accept;
import errata.taxonomy.proposing.DecideProposal.Decline;

public final class AnyProposing {

    private AnyProposing() {}

    public static Decision<TaxonomyEvent> proposal(Dice dice, Codebook codebook) {
        return new ProposeCategory(
                        dice.actor(),
                        dice.freshCategory(),
                        dice.name(),
                        dice.definition(),
                        Severity.MAJOR,
                        Origin.HUMAN,
                        dice.oneIn(2))
                .decide(codebook);
    }

    public static Decision<TaxonomyEvent> decision(Dice dice, Codebook codebook) {
        var id = dice.category(codebook);
        return dice.oneIn(3)
                ? new Decline(dice.actor(), id, "").decide(codebook)
                : new Accept(dice.actor(), id).decide(codebook);
    }
}
