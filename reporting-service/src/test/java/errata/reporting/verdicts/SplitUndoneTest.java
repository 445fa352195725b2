package errata.reporting.verdicts;

import static errata.reporting.History.EXPERT;
import static errata.reporting.History.trace;
import static errata.reporting.History.traces;
import static errata.reporting.verdicts.Value.ABSENT;
import static errata.reporting.verdicts.Value.OPEN;
import static errata.reporting.verdicts.Value.PRESENT;
import static errata.reporting.verdicts.Value.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import errata.events.CategoryId;
import errata.events.Outcome;
import errata.events.Verdict;
import errata.reporting.History;
import errata.reporting.cutting.Lens;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Hand-off is split into None and Late, and made whole again.
class SplitUndoneTest {
    private final History history = new History();
    private CategoryId handOff = null;
    private CategoryId slow = null;

    @BeforeEach
    void one_trace_drawn() {
        handOff = history.category("Hand-off");
        slow = history.category("Slow");
        history.draw(1, traces(1, 1));
        history.review(EXPERT, trace(1), Outcome.FAIL, List.of(), history.codebook());
    }

    @Test
    void the_older_label_speaks_where_nobody_spoke_of_the_parts() {
        says(handOff, Verdict.PRESENT);
        history.split(handOff, "None", "Late");
        history.undoSplit(handOff);
        assertThat(value(handOff)).isEqualTo(PRESENT);
    }

    @Test
    void present_in_one_part_is_present_in_the_whole() {
        says(handOff, Verdict.ABSENT);
        var parts = history.split(handOff, "None", "Late");
        says(parts.getLast(), Verdict.PRESENT);
        history.undoSplit(handOff);
        assertThat(value(handOff)).isEqualTo(PRESENT);
    }

    @Test
    void absent_in_all_parts_is_absent_in_the_whole_but_absent_in_one_says_nothing() {
        says(handOff, Verdict.PRESENT);
        var parts = history.split(handOff, "None", "Late");
        says(parts.getFirst(), Verdict.ABSENT);
        history.undoSplit(handOff);
        assertThat(value(handOff)).isEqualTo(PRESENT);
        long whileSplit = history.codebook() - 1;
        history.label(EXPERT, trace(1), parts.getLast(), Verdict.ABSENT, false, whileSplit);
        assertThat(value(handOff)).isEqualTo(ABSENT);
    }

    @Test
    void a_relabelled_trace_counts_once_at_every_time() {
        says(handOff, Verdict.PRESENT);
        var parts = history.split(handOff, "None", "Late");
        history.relabel(EXPERT, trace(1), handOff, List.of(parts.getLast()), List.of(parts.getFirst()));
        assertThat(List.of(value(parts.getFirst()), value(parts.getLast()))).containsExactly(ABSENT, PRESENT);
        history.undoSplit(handOff);
        assertThat(value(handOff)).isEqualTo(PRESENT);
    }

    @Test
    void a_part_speaks_through_the_whole_from_then_on() {
        var parts = history.split(handOff, "None", "Late");
        history.undoSplit(handOff);
        says(parts.getFirst(), Verdict.PRESENT);
        assertThat(value(handOff)).isEqualTo(PRESENT);
        says(handOff, Verdict.ABSENT);
        assertThat(value(handOff)).isEqualTo(ABSENT);
    }

    @Test
    void looking_for_all_parts_is_looking_for_the_whole() {
        var parts = history.split(handOff, "None", "Late");
        history.review(EXPERT, trace(1), Outcome.FAIL, parts, history.codebook());
        history.undoSplit(handOff);
        assertThat(value(handOff)).isEqualTo(ABSENT);
        history.review(EXPERT, trace(1), Outcome.FAIL, parts.subList(0, 1), history.codebook() - 1);
        assertThat(value(handOff)).isEqualTo(UNKNOWN);
    }

    @Test
    void having_looked_for_the_parts_takes_back_no_label_on_the_whole() {
        says(handOff, Verdict.PRESENT);
        var parts = history.split(handOff, "None", "Late");
        history.review(EXPERT, trace(1), Outcome.FAIL, parts, history.codebook());
        history.undoSplit(handOff);
        assertThat(value(handOff)).isEqualTo(PRESENT);
    }

    @Test
    void a_merge_on_top_is_undone_first_or_last() {
        says(handOff, Verdict.PRESENT);
        var parts = history.split(handOff, "None", "Late");
        says(parts.getFirst(), Verdict.ABSENT);
        says(parts.getLast(), Verdict.PRESENT);
        history.undoSplit(handOff);
        var merge = history.merge(slow, handOff);
        assertThat(value(slow)).isEqualTo(PRESENT);
        history.undo(merge);
        assertThat(List.of(value(handOff), value(slow))).containsExactly(PRESENT, UNKNOWN);
    }

    @Test
    void undoing_an_older_merge_leaves_open_what_was_said_of_the_parts_of_the_merged() {
        var merge = history.merge(handOff, slow);
        var parts = history.split(handOff, "None", "Late");
        says(parts.getLast(), Verdict.PRESENT);
        history.undoSplit(handOff);
        assertThat(value(handOff)).isEqualTo(PRESENT);
        history.undo(merge);
        assertThat(List.of(value(handOff), value(slow))).containsExactly(OPEN, OPEN);
    }

    @Test
    void undoing_an_older_merge_leaves_absent_what_was_absent_in_all_parts() {
        says(slow, Verdict.PRESENT);
        var merge = history.merge(handOff, slow);
        history.split(handOff, "None", "Late").forEach(part -> says(part, Verdict.ABSENT));
        history.undoSplit(handOff);
        history.undo(merge);
        assertThat(List.of(value(handOff), value(slow))).containsExactly(ABSENT, ABSENT);
    }

    @Test
    void a_split_inside_a_split_is_undone_from_the_inside() {
        says(handOff, Verdict.PRESENT);
        var parts = history.split(handOff, "None", "Late");
        var inner = history.split(parts.getLast(), "Hours", "Days");
        says(inner.getFirst(), Verdict.PRESENT);
        history.undoSplit(parts.getLast());
        assertThat(List.of(value(parts.getFirst()), value(parts.getLast()))).containsExactly(OPEN, PRESENT);
        history.undoSplit(handOff);
        assertThat(value(handOff)).isEqualTo(PRESENT);
    }

    @Test
    void the_latest_split_is_undone_and_an_older_one_stays_undone() {
        history.undoSplit(split("None", "Late"));
        var parts = history.split(handOff, "Never", "Slowly");
        says(parts.getFirst(), Verdict.PRESENT);
        history.undoSplit(handOff);
        assertThat(value(handOff)).isEqualTo(PRESENT);
    }

    @Test
    void what_was_seen_while_split_stays_as_it_was() {
        says(handOff, Verdict.PRESENT);
        var parts = history.split(handOff, "None", "Late");
        var then = history.positions();
        history.undoSplit(handOff);
        assertThat(history.seen(Lens.AS_WAS, then).all())
                .filteredOn(tally -> parts.contains(tally.category().id()))
                .allMatch(tally -> tally.unresolved() + tally.possible() > 0 && tally.count() == 0)
                .hasSize(2);
    }

    private CategoryId split(String... names) {
        history.split(handOff, names);
        return handOff;
    }

    private void says(CategoryId category, Verdict verdict) {
        history.label(trace(1), category, verdict);
    }

    private Value value(CategoryId category) {
        return history.value(trace(1), category);
    }
}
