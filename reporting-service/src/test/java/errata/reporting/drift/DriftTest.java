package errata.reporting.drift;

import static errata.reporting.History.EXPERT;
import static errata.reporting.History.trace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import errata.events.CategoryId;
import errata.events.EditKind;
import errata.events.Outcome;
import errata.events.TraceId;
import errata.events.Verdict;
import errata.reporting.History;
import errata.reporting.cutting.Lens;
import errata.reporting.staleness.Edits;
import errata.reporting.staleness.Staleness;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DriftTest {
    private final History history = new History();
    private final CategoryId handOff = history.category("Hand-off");
    private final CategoryId tone = history.category("Wrong tone");

    /// Forty labels, twelve of them present; redefined; thirty read again: seven turn present, two absent. Forty of
    /// another category, whose meaning stayed, are read again: two flip.
    @Test
    void a_change_of_meaning_is_told_from_noise() {
        for (int n = 1; n <= 40; n++) {
            reads(trace(n), handOff, n <= 12);
            reads(trace(100 + n), tone, n <= 10);
        }
        history.revise(handOff, EditKind.REDEFINED);
        for (int n = 1; n <= 30; n++) {
            reads(trace(n), handOff, n >= 3 && n <= 19);
        }
        for (int n = 1; n <= 40; n++) {
            reads(trace(100 + n), tone, n != 1 && n <= 11);
        }

        var flips = Flips.of(rereads());
        assertThat(flips.across()).isEqualTo(new Flips.Count(9, 30, .3));
        assertThat(flips.within()).isEqualTo(new Flips.Count(2, 40, .05));
        assertThat(flips.effect().points()).isCloseTo(.25, within(1e-9));
        assertThat(flips.effect().range().low()).isCloseTo(.074, within(.0005));
        assertThat(flips.effect().range().high()).isCloseTo(.432, within(.0005));
        assertThat(flips.effect().exact()).isTrue();
        assertThat(flips.effect().p()).isCloseTo(.0068, within(.00005));
        assertThat(List.of(flips.toPresent(), flips.toAbsent())).containsExactly(7L, 2L);
        assertThat(flips.direction()).isCloseTo(.1797, within(.00005));

        var stale = staleness().get(handOff);
        assertThat(stale.share()).isCloseTo(.25, within(1e-9));
        assertThat(stale.warns()).isTrue();
        assertThat(staleness().get(tone).share()).isEqualTo(0.0);
    }

    @Test
    void a_broader_definition_leaves_only_absent_verdicts_behind() {
        reads(trace(1), handOff, true);
        reads(trace(2), handOff, false);
        history.revise(handOff, EditKind.BROADENED);
        assertThat(staleness()).isEqualTo(Map.of(handOff, new Staleness(1, 0, 1, 1)));
    }

    @Test
    void a_narrower_definition_leaves_only_present_verdicts_behind() {
        reads(trace(1), handOff, true);
        reads(trace(2), handOff, false);
        history.revise(handOff, EditKind.NARROWED);
        assertThat(staleness()).isEqualTo(Map.of(handOff, new Staleness(1, 1, 1, 0)));
    }

    @Test
    void a_reworded_definition_leaves_nothing_behind() {
        reads(trace(1), handOff, true);
        history.revise(handOff, EditKind.EDITORIAL);
        assertThat(staleness()).isEqualTo(Map.of(handOff, new Staleness(1, 0, 0, 0)));
    }

    @Test
    void a_label_set_before_the_review_is_one_judgement_with_it() {
        reads(trace(1), handOff, true);
        assertThat(rereads()).isEqualTo(Rereads.NONE);
    }

    @Test
    void a_label_corrected_while_the_review_stands_is_a_second_judgement() {
        reads(trace(1), handOff, true);
        history.label(trace(1), handOff, Verdict.ABSENT);
        assertThat(rereads()).isEqualTo(new Rereads(0, 0, 0, 1, 1));
        history.review(EXPERT, trace(1), Outcome.PASS, List.of(handOff), history.codebook());
        assertThat(rereads()).as("deciding again only confirms it").isEqualTo(new Rereads(0, 0, 0, 1, 1));
    }

    @Test
    void a_review_taken_back_and_decided_again_is_judged_again() {
        reads(trace(1), handOff, true);
        history.reopen(EXPERT, trace(1));
        history.withdraw(EXPERT, trace(1), handOff);
        history.review(EXPERT, trace(1), Outcome.PASS, List.of(handOff), history.codebook());
        assertThat(rereads()).isEqualTo(new Rereads(0, 0, 0, 1, 1));
    }

    /// One category stood at the start of the second month; a merge and a new meaning are two changes.
    @Test
    void churn_is_counted_by_month() {
        for (int day = 0; day < 31; day++) {
            history.nextDay();
        }
        history.revise(tone, EditKind.NARROWED);
        history.rename(tone, "Tone");
        history.merge(handOff, tone);
        var months = Churn.of(history.taxonomy);
        assertThat(months).hasSize(2);
        assertThat(months.getFirst().added()).isEqualTo(2);
        assertThat(months.getFirst().rate()).isNull();
        var second = months.getLast();
        assertThat(List.of(second.atStart(), second.merged(), second.redefined(), second.listed()))
                .containsExactly(2, 1, 1, 1);
        assertThat(second.rate()).isEqualTo(1.0);
    }

    /// Looks for one category alone.
    private void reads(TraceId trace, CategoryId category, boolean present) {
        history.label(trace, category, present ? Verdict.PRESENT : Verdict.ABSENT);
        history.review(EXPERT, trace, present ? Outcome.FAIL : Outcome.PASS, List.of(category), history.codebook());
    }

    private Edits edits() {
        return Edits.of(history.taxonomy);
    }

    private Map<CategoryId, Staleness> staleness() {
        var cut = Lens.AS_WAS.cut(history.positions(), history.positions());
        return Staleness.of(history.machine(), cut, edits());
    }

    private Rereads rereads() {
        return Rereads.of(history.machine(), history.annotation.size()).values().stream()
                .reduce(Rereads.NONE, Rereads::plus);
    }
}
