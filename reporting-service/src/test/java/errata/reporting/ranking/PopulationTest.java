package errata.reporting.ranking;

import static errata.reporting.History.EXPERT;
import static errata.reporting.History.trace;
import static errata.reporting.History.traces;
import static org.assertj.core.api.Assertions.assertThat;

import errata.events.Actor;
import errata.events.Outcome;
import errata.events.Verdict;
import errata.reporting.History;
import errata.reporting.cutting.Lens;
import errata.reporting.ranking.Population.Basis;
import org.junit.jupiter.api.Test;

/// Rates speak for the traces that were drawn, never for those somebody picked.
class PopulationTest {
    private final History history = new History();

    @Test
    void what_was_picked_by_hand_stays_out_of_the_rates() {
        var late = history.category("Late");
        history.draw(50, traces(1, 20));
        traces(1, 20).forEach(t -> history.review(t, Outcome.PASS));
        traces(21, 25).forEach(t -> {
            history.label(t, late, Verdict.PRESENT);
            history.review(t, Outcome.FAIL);
        });
        var ranking = history.now(Lens.AS_WAS);
        assertThat(ranking.outsideSample()).isEqualTo(5);
        assertThat(ranking.reviewed()).isEqualTo(20);
        assertThat(ranking.ranked().getFirst().count()).isZero();
    }

    @Test
    void a_trace_read_before_it_was_drawn_is_used_not_excluded() {
        var late = history.category("Late");
        history.label(trace(1), late, Verdict.PRESENT);
        history.review(trace(1), Outcome.FAIL);
        history.draw(50, traces(1, 20));
        assertThat(history.now(Lens.AS_WAS).reviewed()).isEqualTo(1);
        assertThat(history.now(Lens.AS_WAS).unreviewed()).isEqualTo(19);
    }

    @Test
    void without_a_sample_the_share_is_of_what_was_read() {
        history.category("Late");
        history.review(trace(1), Outcome.PASS);
        var population = history.now(Lens.AS_WAS).population();
        assertThat(population.basis()).isEqualTo(Basis.READ);
        assertThat(population.note()).isEqualTo("Share of what was read, not a population rate");
    }

    @Test
    void samples_of_different_chances_are_weighted() {
        history.draw(100, traces(1, 10));
        history.draw(40, traces(11, 30));
        assertThat(history.now(Lens.AS_WAS).population().note())
                .contains("different chances: each counts for as many as it stands for");
    }

    /// Also where one of them was drawn by strata, in proportion.
    @Test
    void samples_of_one_chance_are_told_to_have_one() {
        history.draw(20, traces(1, 10));
        history.draw(40, traces(11, 30));
        assertThat(history.now(Lens.AS_WAS).population().note())
                .isEqualTo("30 traces of 2 samples, all drawn with the same chance");
    }

    /// Nobody looked for it: no rate, and not a rate of nothing.
    @Test
    void what_was_not_looked_for_has_no_rate() {
        history.draw(10, traces(1, 10));
        traces(1, 10).forEach(t -> history.review(t, Outcome.PASS));
        history.category("Late");
        var tally = history.now(Lens.AS_WAS).tooFew().getFirst();
        assertThat(tally.assessed()).isZero();
        assertThat(tally.rate()).isNull();
        assertThat(tally.possible()).isEqualTo(10);
    }

    @Test
    void deferred_and_reopened_traces_enter_no_denominator() {
        var late = history.category("Late");
        history.draw(10, traces(1, 10));
        traces(1, 9).forEach(t -> history.review(t, Outcome.PASS));
        history.label(trace(1), late, Verdict.UNSURE);
        history.review(trace(1), Outcome.DEFER);
        history.reopen(EXPERT, trace(2));
        var ranking = history.now(Lens.AS_WAS);
        assertThat(ranking.reviewed()).isEqualTo(7);
        assertThat(ranking.unreviewed()).isEqualTo(2);
        assertThat(ranking.outcomes()).containsEntry(Outcome.DEFER, 1L);
        assertThat(ranking.tooFew().getFirst().assessed()).isEqualTo(7);
    }

    @Test
    void a_label_without_a_decided_review_does_not_count() {
        var late = history.category("Late");
        history.draw(10, traces(1, 10));
        history.label(new Actor("ann"), trace(1), late, Verdict.PRESENT, false, history.codebook());
        assertThat(history.now(Lens.AS_WAS).tooFew().getFirst().count()).isZero();
    }

    @Test
    void a_known_hit_that_was_not_assessed_counts_but_stays_out_of_the_rate() {
        history.draw(40, traces(1, 40));
        var old = history.category("Old");
        traces(1, 40).forEach(t -> history.review(t, Outcome.PASS));
        var late = history.category("Late");
        traces(1, 25).forEach(t -> history.review(t, Outcome.PASS));
        history.label(trace(40), late, Verdict.PRESENT);
        var tally = history.now(Lens.AS_WAS).ranked().stream()
                .filter(t -> t.category().id().equals(late))
                .findFirst()
                .orElseThrow();
        assertThat(tally.count()).isEqualTo(1);
        assertThat(tally.assessed()).isEqualTo(25);
        assertThat(tally.rate()).isZero();
        assertThat(old).isNotEqualTo(late);
    }
}
