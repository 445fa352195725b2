package errata.reporting.verdicts;

import static errata.reporting.History.EXPERT;
import static errata.reporting.History.trace;
import static errata.reporting.History.traces;
import static org.assertj.core.api.Assertions.assertThat;

import errata.events.Actor;
import errata.events.CategoryId;
import errata.events.EditKind;
import errata.events.Outcome;
import errata.events.Verdict;
import errata.reporting.History;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhoseWordTest {
    private static final Actor ANN = new Actor("ann");
    private static final Actor BEN = new Actor("ben");

    private final History history = new History();
    private CategoryId late = null;
    private CategoryId rude = null;

    @BeforeEach
    void one_trace_read() {
        late = history.category("Late");
        rude = history.category("Rude");
        history.draw(1, traces(1, 1));
        history.review(trace(1), Outcome.FAIL);
    }

    @Test
    void where_nobody_says_otherwise_what_was_looked_for_is_absent() {
        assertThat(value(late)).isEqualTo(Value.ABSENT);
    }

    @Test
    void the_latest_label_counts_where_the_principal_set_none() {
        says(ANN, late, Verdict.PRESENT);
        says(BEN, late, Verdict.ABSENT);
        assertThat(value(late)).isEqualTo(Value.ABSENT);
        says(ANN, late, Verdict.PRESENT);
        assertThat(value(late)).isEqualTo(Value.PRESENT);
    }

    @Test
    void the_principal_outweighs_a_later_label() {
        says(EXPERT, late, Verdict.PRESENT);
        says(ANN, late, Verdict.ABSENT);
        assertThat(value(late)).isEqualTo(Value.PRESENT);
    }

    @Test
    void a_label_under_a_later_meaning_outweighs_the_principal() {
        says(EXPERT, late, Verdict.PRESENT);
        history.revise(late, EditKind.NARROWED);
        assertThat(value(late)).isEqualTo(Value.PRESENT);
        says(ANN, late, Verdict.ABSENT);
        assertThat(value(late)).isEqualTo(Value.ABSENT);
        says(EXPERT, late, Verdict.PRESENT);
        assertThat(value(late)).isEqualTo(Value.PRESENT);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void of_a_merge_all_is_absent_under_the_earliest_meaning_in_whichever_order_it_was_said(boolean lateFirst) {
        history.revise(late, EditKind.NARROWED);
        says(ANN, lateFirst ? late : rude, Verdict.ABSENT);
        says(ANN, lateFirst ? rude : late, Verdict.ABSENT);
        says(EXPERT, rude, Verdict.PRESENT);
        history.merge(late, rude);
        assertThat(value(late)).isEqualTo(Value.PRESENT);
    }

    @Test
    void rewording_is_no_later_meaning() {
        says(EXPERT, late, Verdict.PRESENT);
        history.revise(late, EditKind.EDITORIAL);
        says(ANN, late, Verdict.ABSENT);
        assertThat(value(late)).isEqualTo(Value.PRESENT);
    }

    @Test
    void unsure_replaces_what_its_author_said_before() {
        says(EXPERT, late, Verdict.PRESENT);
        says(EXPERT, late, Verdict.UNSURE);
        assertThat(value(late)).isEqualTo(Value.OPEN);
    }

    @Test
    void withdrawn_the_next_in_order_counts() {
        says(ANN, late, Verdict.PRESENT);
        says(EXPERT, late, Verdict.ABSENT);
        history.withdraw(EXPERT, trace(1), late);
        assertThat(value(late)).isEqualTo(Value.PRESENT);
        history.withdraw(ANN, trace(1), late);
        assertThat(value(late)).isEqualTo(Value.ABSENT);
    }

    @Test
    void a_review_alone_never_takes_back_a_label() {
        says(EXPERT, late, Verdict.PRESENT);
        history.review(trace(1), Outcome.FAIL);
        assertThat(value(late)).isEqualTo(Value.PRESENT);
    }

    @Test
    void a_label_made_while_merged_stays_absent_and_leaves_present_open_once_the_merge_is_undone() {
        says(EXPERT, late, Verdict.PRESENT);
        var merge = history.merge(late, rude);
        says(EXPERT, late, Verdict.ABSENT);
        history.undo(merge);
        assertThat(List.of(value(late), value(rude))).containsExactly(Value.ABSENT, Value.ABSENT);
        var again = history.merge(late, rude);
        says(EXPERT, late, Verdict.PRESENT);
        history.undo(again);
        assertThat(List.of(value(late), value(rude))).containsExactly(Value.OPEN, Value.OPEN);
    }

    @Test
    void undoing_a_merge_restores_the_labels_from_before() {
        says(EXPERT, late, Verdict.ABSENT);
        says(EXPERT, rude, Verdict.PRESENT);
        var merge = history.merge(late, rude);
        assertThat(value(late)).isEqualTo(Value.PRESENT);
        history.undo(merge);
        assertThat(List.of(value(late), value(rude))).containsExactly(Value.ABSENT, Value.PRESENT);
    }

    @Test
    void a_label_on_a_stale_codebook_is_about_what_its_author_saw() {
        long seen = history.codebook();
        history.merge(late, rude);
        history.label(EXPERT, trace(1), rude, Verdict.PRESENT, false, seen);
        assertThat(value(late)).isEqualTo(Value.PRESENT);
    }

    @Test
    void a_label_on_a_merged_id_is_about_its_survivor() {
        history.merge(late, rude);
        says(EXPERT, rude, Verdict.PRESENT);
        assertThat(value(late)).isEqualTo(Value.PRESENT);
    }

    @Test
    void a_label_on_a_proposal_counts_once_it_is_accepted() {
        var proposed = history.propose("Slow", errata.events.Severity.MINOR);
        says(EXPERT, proposed, Verdict.PRESENT);
        history.decide(new errata.events.TaxonomyEvent.ProposalAccepted(proposed));
        assertThat(value(proposed)).isEqualTo(Value.PRESENT);
    }

    private void says(Actor by, CategoryId category, Verdict verdict) {
        history.label(by, trace(1), category, verdict, false, history.codebook());
    }

    private Value value(CategoryId category) {
        return history.value(trace(1), category);
    }
}
