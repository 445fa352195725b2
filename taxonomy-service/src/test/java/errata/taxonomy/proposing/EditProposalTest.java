package errata.taxonomy.proposing;

import static errata.taxonomy.Scene.ANN;
import static errata.taxonomy.Scene.PRINCIPAL;
import static errata.taxonomy.Scene.WHY;
import static errata.taxonomy.Scene.active;
import static errata.taxonomy.Scene.given;
import static errata.taxonomy.Scene.id;
import static errata.taxonomy.Scene.meaning;
import static errata.taxonomy.Scene.proposed;

import errata.events.CategoryId;
import errata.events.Definition;
import errata.events.EditKind;
import errata.events.Origin;
import errata.events.Severity;
import errata.events.TaxonomyEvent.CategoryProposed;
import errata.events.TaxonomyEvent.CategoryRenamed;
import errata.events.TaxonomyEvent.DefinitionRevised;
import errata.events.TaxonomyEvent.ProposalDeclined;
import errata.events.TaxonomyEvent.SeverityChanged;
import errata.events.codebook.Codebook;
import errata.taxonomy.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;

class EditProposalTest {

    private static final CategoryId SLOW = id("Slow");
    private static final Definition LATE = Definition.of("No answer in 30 seconds");

    @Test
    void a_proposal_is_worded_anew_in_one_breath() {
        given(proposed("Slow"))
                .when(new EditProposal(PRINCIPAL, SLOW, "Late", LATE, Severity.MAJOR, WHY)::decide)
                .then(
                        new CategoryRenamed(SLOW, "Late"),
                        new DefinitionRevised(SLOW, LATE, EditKind.REDEFINED, WHY),
                        new SeverityChanged(SLOW, Severity.MAJOR, WHY));
    }

    @Test
    void what_is_left_out_stays_and_no_reason_is_needed() {
        given(proposed("Slow"))
                .when(new EditProposal(PRINCIPAL, SLOW, null, null, Severity.MAJOR, "")::decide)
                .then(new SeverityChanged(SLOW, Severity.MAJOR, "Worded anew before it was decided"));
        given(proposed("Slow"))
                .when(new EditProposal(PRINCIPAL, SLOW, "Slow", meaning("Slow"), Severity.MINOR, "")::decide)
                .thenRefused(Refusal.NOTHING_CHANGED);
    }

    @Test
    void who_proposed_it_edits_it_and_nobody_else_but_the_principal() {
        var anns = Codebook.EMPTY.evolve(
                1, "ann", new CategoryProposed(SLOW, "Slow", meaning("Slow"), Severity.MINOR, Origin.HUMAN));
        given(proposed("Slow"))
                .when(_ -> new EditProposal(ANN, SLOW, "Late", null, null, "").decide(anns))
                .then(new CategoryRenamed(SLOW, "Late"));
        given(proposed("Slow"))
                .when(new EditProposal(ANN, SLOW, "Late", null, null, "")::decide)
                .thenRefused(Refusal.NOT_PRINCIPAL);
    }

    @Test
    void what_was_decided_is_changed_otherwise() {
        var edit = new EditProposal(PRINCIPAL, SLOW, "Late", null, null, "");
        given(active("Slow")).when(edit::decide).thenRefused(Refusal.PROPOSAL_DECIDED);
        given(proposed("Slow"), List.of(new ProposalDeclined(SLOW, "")))
                .when(edit::decide)
                .thenRefused(Refusal.PROPOSAL_DECIDED);
        given().when(edit::decide).thenRefused(Refusal.CATEGORY_UNKNOWN);
    }

    @Test
    void names_and_definitions_keep_their_rules() {
        given(proposed("Slow"), active("Late"))
                .when(new EditProposal(PRINCIPAL, SLOW, "late", null, null, "")::decide)
                .thenRefused(Refusal.NAME_TAKEN);
        given(proposed("Slow"))
                .when(new EditProposal(PRINCIPAL, SLOW, " ", null, null, "")::decide)
                .thenRefused(Refusal.NAME_INVALID);
        given(proposed("Slow"))
                .when(new EditProposal(PRINCIPAL, SLOW, null, Definition.of("x".repeat(2001)), null, "")::decide)
                .thenRefused(Refusal.DEFINITION_INVALID);
    }
}
