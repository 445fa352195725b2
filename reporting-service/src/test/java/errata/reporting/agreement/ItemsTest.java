package errata.reporting.agreement;

import static errata.reporting.History.EXPERT;
import static errata.reporting.History.trace;
import static org.assertj.core.api.Assertions.assertThat;

import errata.events.Actor;
import errata.events.CategoryId;
import errata.events.Clock;
import errata.events.EditKind;
import errata.events.Outcome;
import errata.events.ProjectId;
import errata.events.TraceId;
import errata.events.Verdict;
import errata.reporting.History;
import errata.reporting.cutting.CutOf.Found;
import errata.reporting.cutting.Lens;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ItemsTest {
    private static final Actor ANNA = new Actor("anna");

    private final History history = new History();
    private final CategoryId tone = history.category("Wrong tone");

    @Test
    void a_label_stands_against_what_another_looked_for_and_did_not_find() {
        reads(EXPERT, trace(1), Verdict.PRESENT);
        looksAndFindsNothing(ANNA, trace(1));
        var item = items().getFirst();
        assertThat(item.saying().present()).containsEntry(EXPERT, true).containsEntry(ANNA, false);
    }

    @Test
    void what_was_said_under_an_older_meaning_is_not_compared() {
        reads(EXPERT, trace(1), Verdict.PRESENT);
        history.revise(tone, EditKind.NARROWED);
        looksAndFindsNothing(ANNA, trace(1));
        assertThat(items()).isEmpty();
    }

    @Test
    void a_reworded_definition_means_the_same() {
        reads(EXPERT, trace(1), Verdict.PRESENT);
        history.revise(tone, EditKind.EDITORIAL);
        looksAndFindsNothing(ANNA, trace(1));
        assertThat(items()).hasSize(1);
    }

    @Test
    void a_merge_that_was_undone_left_the_meaning_as_it_was() {
        reads(EXPERT, trace(1), Verdict.PRESENT);
        var other = history.category("Wrong day");
        var merge = history.merge(tone, other);
        reads(ANNA, trace(2), Verdict.PRESENT);
        looksAndFindsNothing(EXPERT, trace(3));
        history.undo(merge);
        looksAndFindsNothing(ANNA, trace(1));
        assertThat(items()).as("said before the merge and after it was undone").hasSize(1);
        looksAndFindsNothing(EXPERT, trace(2));
        looksAndFindsNothing(ANNA, trace(3));
        assertThat(items()).as("while merged it was about more").hasSize(1);
    }

    @Test
    void a_split_that_was_undone_left_the_meaning_as_it_was() {
        reads(EXPERT, trace(1), Verdict.PRESENT);
        history.split(tone, "Rude", "Cold");
        history.undoSplit(tone);
        looksAndFindsNothing(ANNA, trace(1));
        assertThat(items()).hasSize(1);
        assertThat(items().getFirst().agreed()).isFalse();
    }

    @Test
    void who_is_unsure_said_nothing() {
        reads(EXPERT, trace(1), Verdict.PRESENT);
        reads(ANNA, trace(1), Verdict.UNSURE);
        assertThat(items()).isEmpty();
    }

    /// Both present 2, only the expert 3, only Anna 3, both absent 92: nearly all agree, and kappa is low.
    @Test
    void a_pair_of_readers_has_its_confusion_and_kappa() {
        for (int n = 1; n <= 100; n++) {
            reads(EXPERT, trace(n), n <= 5 ? Verdict.PRESENT : Verdict.ABSENT);
            reads(ANNA, trace(n), n <= 2 || n > 97 ? Verdict.PRESENT : Verdict.ABSENT);
        }
        var pair = answer().pairs().getFirst();
        assertThat(pair.first()).isEqualTo("anna");
        assertThat(List.of(pair.bothPresent(), pair.onlyFirst(), pair.onlySecond(), pair.bothAbsent()))
                .containsExactly(2L, 3L, 3L, 92L);
        assertThat(Math.round(pair.kappa() * 10_000)).isEqualTo(3684);
        assertThat(answer().disagreed()).isEqualTo(6);
    }

    private List<Item> items() {
        var cut = Lens.AS_WAS.cut(history.positions(), history.positions());
        return Items.of(history.sheet(cut)).all();
    }

    private AgreementAnswer answer() {
        var cut = Lens.AS_WAS.cut(history.positions(), history.positions());
        var found = new Found(cut, Clock.WALL, history.now(), true, history.now(), Optional.empty());
        return new Agreeing(history.sheet(cut))
                .answer(_ -> Map.of(), List.of(), new ProjectId("p"), Lens.AS_WAS, found);
    }

    private void reads(Actor by, TraceId trace, Verdict verdict) {
        history.label(by, trace, tone, verdict, false, history.codebook());
        history.review(
                by, trace, verdict == Verdict.PRESENT ? Outcome.FAIL : Outcome.PASS, List.of(tone), history.codebook());
    }

    private void looksAndFindsNothing(Actor by, TraceId trace) {
        history.review(by, trace, Outcome.PASS, List.of(tone), history.codebook());
    }
}
