package errata.reporting.verdicts;

import static errata.reporting.History.EXPERT;
import static errata.reporting.History.trace;
import static errata.reporting.History.traces;
import static errata.reporting.verdicts.Value.PRESENT;
import static org.assertj.core.api.Assertions.assertThat;

import errata.events.Actor;
import errata.events.Outcome;
import errata.events.Verdict;
import errata.events.codebook.Category;
import errata.reporting.History;
import errata.reporting.cutting.Lens;
import errata.reporting.lineage.Lineage;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetiredTest {

    private final History history = new History();

    @Test
    void a_retired_category_leaves_the_ranking_and_comes_back_with_its_labels() {
        var handOff = history.category("Hand-off");
        var slow = history.category("Slow");
        history.draw(1, traces(1, 1));
        history.review(EXPERT, trace(1), Outcome.FAIL, List.of(), history.codebook());
        history.label(new Actor("ann"), trace(1), handOff, Verdict.PRESENT, false, history.codebook());
        history.retire(handOff);
        var lineage = Lineage.of(history.taxonomy);
        assertThat(lineage.active()).extracting(unit -> unit.id().category()).containsExactly(slow);
        assertThat(lineage.retired()).extracting(unit -> unit.id().category()).containsExactly(handOff);
        assertThat(lineage.current(handOff)).isEmpty();
        assertThat(history.now(Lens.AS_WAS).notRanked())
                .extracting(Category::id)
                .containsExactly(handOff);
        history.restore(handOff);
        assertThat(history.value(trace(1), handOff)).isEqualTo(PRESENT);
    }
}
