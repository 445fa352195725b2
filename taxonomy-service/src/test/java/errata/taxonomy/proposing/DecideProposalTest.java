package errata.taxonomy.proposing;

import static errata.taxonomy.Scene.ANN;
import static errata.taxonomy.Scene.PRINCIPAL;
import static errata.taxonomy.Scene.active;
import static errata.taxonomy.Scene.given;
import static errata.taxonomy.Scene.id;
import static errata.taxonomy.Scene.proposed;
import static org.assertj.core.api.Assertions.assertThat;

import errata.events.Definition;
import errata.events.Origin;
import errata.events.Severity;
import errata.events.TaxonomyEvent;
import errata.events.TaxonomyEvent.CategoryProposed;
import errata.events.TaxonomyEvent.ProposalAccepted;
import errata.events.TaxonomyEvent.ProposalDeclined;
import errata.taxonomy.Refusal;
import errata.taxonomy.proposing.DecideProposal.Accept;
import errata.taxonomy.proposing.DecideProposal.Decline;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecideProposalTest {

    private static final List<TaxonomyEvent> DECLINED = List.of(new ProposalDeclined(id("Slow"), "Not a failure"));

    @Test
    void an_accepted_proposal_is_active() {
        given(proposed("Slow"))
                .when(new Accept(PRINCIPAL, id("Slow"))::decide)
                .then(new ProposalAccepted(id("Slow")))
                .andCodebook(c -> assertThat(c.active()).hasSize(1));
    }

    @Test
    void a_declined_proposal_keeps_the_reason() {
        given(proposed("Slow"))
                .when(new Decline(PRINCIPAL, id("Slow"), " Not a failure ")::decide)
                .then(new ProposalDeclined(id("Slow"), "Not a failure"));
    }

    @Test
    void a_reason_is_not_needed_to_decline() {
        given(proposed("Slow"))
                .when(new Decline(PRINCIPAL, id("Slow"), "")::decide)
                .thenAccepted();
    }

    @Test
    void only_the_principal_decides() {
        given(proposed("Slow")).when(new Accept(ANN, id("Slow"))::decide).thenRefused(Refusal.NOT_PRINCIPAL);
    }

    @Test
    void a_proposal_is_decided_once() {
        given(active("Slow"))
                .when(new Decline(PRINCIPAL, id("Slow"), "")::decide)
                .thenRefused(Refusal.PROPOSAL_DECIDED);
        var refused = given(proposed("Slow"), DECLINED)
                .when(new Accept(PRINCIPAL, id("Slow"))::decide)
                .thenRefused(Refusal.PROPOSAL_DECIDED);
        assertThat(refused.about()).containsEntry("decided", "declined");
    }

    @Test
    void nothing_is_accepted_without_a_definition() {
        List<TaxonomyEvent> bare =
                List.of(new CategoryProposed(id("Slow"), "Slow", Definition.of(""), Severity.MINOR, Origin.HUMAN));
        given(bare).when(new Accept(PRINCIPAL, id("Slow"))::decide).thenRefused(Refusal.DEFINITION_MISSING);
    }

    @Test
    void what_nobody_proposed_is_unknown() {
        given().when(new Accept(PRINCIPAL, id("Slow"))::decide).thenRefused(Refusal.CATEGORY_UNKNOWN);
    }
}
