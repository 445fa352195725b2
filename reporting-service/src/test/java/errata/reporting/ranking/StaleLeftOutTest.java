package errata.reporting.ranking;

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
import errata.reporting.cutting.Lens;
import errata.reporting.staleness.Edits;
import errata.reporting.staleness.Outdated;
import errata.reporting.statistics.Range;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Forty traces read for two categories: Late stands on the first ten, Curt on the next five.
class StaleLeftOutTest {
    private final History history = new History();
    private CategoryId late = null;
    private CategoryId curt = null;

    @BeforeEach
    void forty_traces_read() {
        late = history.category("Late");
        curt = history.category("Curt");
        history.draw(400, traces(1, 40));
        traces(1, 10).forEach(t -> history.label(t, late, Verdict.PRESENT));
        traces(11, 15).forEach(t -> history.label(t, curt, Verdict.PRESENT));
        traces(1, 40).forEach(t -> history.review(t, traces(1, 15).contains(t) ? Outcome.FAIL : Outcome.PASS));
    }

    @Test
    void without_an_edit_of_meaning_nothing_is_left_out() {
        history.revise(late, EditKind.EDITORIAL);
        assertThat(leftOut(late)).isEqualTo(counted(late));
    }

    @Test
    void narrowed_the_present_ones_are_unknown() {
        history.revise(late, EditKind.NARROWED);
        expect(10, 0, new Range(0, .25));
    }

    @Test
    void broadened_the_absent_ones_are_unknown() {
        history.revise(late, EditKind.BROADENED);
        expect(30, 10, new Range(.25, 1));
    }

    @Test
    void redefined_all_are_unknown_and_none_leaves_the_denominator() {
        history.revise(late, EditKind.REDEFINED);
        expect(40, 0, new Range(0, 1));
        assertThat(leftOut(late).assessed()).isEqualTo(40);
        assertThat(leftOut(curt)).isEqualTo(counted(curt));
    }

    @Test
    void what_is_read_again_counts_again() {
        history.revise(late, EditKind.REDEFINED);
        history.label(trace(1), late, Verdict.PRESENT);
        history.label(trace(2), late, Verdict.ABSENT);
        traces(16, 25).forEach(t -> history.review(t, Outcome.PASS));
        expect(28, 1, new Range(1 / 40.0, 29 / 40.0));
    }

    @Test
    void another_reader_under_the_new_meaning_is_enough() {
        history.revise(late, EditKind.REDEFINED);
        history.review(new Actor("ann"), trace(40), Outcome.PASS, List.of(late), history.codebook());
        expect(39, 0, new Range(0, 39 / 40.0));
    }

    @Test
    void of_a_merged_category_the_verdicts_under_the_old_meaning_of_its_members_are_left_out() {
        history.revise(curt, EditKind.NARROWED);
        history.merge(late, curt);
        expect(5, 10, new Range(.25, 15 / 40.0));
    }

    @Test
    void the_primary_marks_and_labels_of_what_is_left_out_go_with_it() {
        history.label(EXPERT, trace(1), late, Verdict.PRESENT, true, history.codebook());
        history.review(trace(1), Outcome.FAIL);
        history.revise(late, EditKind.NARROWED);
        assertThat(counted(late).primary()).isEqualTo(1);
        assertThat(leftOut(late).primary()).isZero();
        assertThat(leftOut(late).labels()).isZero();
    }

    @Test
    void nothing_is_told_of_what_fixing_would_clear() {
        history.revise(late, EditKind.REDEFINED);
        assertThat(leavingOut().joint().gains()).isEmpty();
        assertThat(leavingOut().joint().neighbours()).isEmpty();
        assertThat(leavingOut().joint().top().labelShare()).isNull();
    }

    private void expect(long stale, long count, Range bounds) {
        var tally = leftOut(late);
        assertThat(tally.stale()).isEqualTo(stale);
        assertThat(tally.count()).isEqualTo(count);
        assertThat(tally.rate()).isNull();
        assertThat(tally.estimate().bounds()).isEqualTo(bounds);
    }

    private Tally counted(CategoryId category) {
        return tally(history.now(Lens.AS_WAS), category);
    }

    private Tally leftOut(CategoryId category) {
        return tally(leavingOut(), category);
    }

    private Ranking leavingOut() {
        var sheet = history.sheet(Lens.AS_WAS.cut(history.positions(), history.positions()));
        var cut = sheet.cut();
        var counts = sheet.machine().changes().counts(cut.cohort(), cut.labels());
        return Ranking.of(sheet, new Outdated(sheet, Edits.of(history.taxonomy), counts));
    }

    private static Tally tally(Ranking ranking, CategoryId category) {
        return ranking.all()
                .filter(tally -> tally.category().id().equals(category))
                .findFirst()
                .orElseThrow();
    }
}
