package errata.reporting.cooccurrence;

import static errata.reporting.History.trace;
import static errata.reporting.History.traces;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import errata.events.CategoryId;
import errata.events.Clock;
import errata.events.Outcome;
import errata.events.ProjectId;
import errata.events.Verdict;
import errata.reporting.History;
import errata.reporting.cutting.CutOf.Found;
import errata.reporting.cutting.Lens;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Thirty invented traces: one category on 19, another on 7 of the same.
class CooccurrenceTest {
    private final History history = new History();
    private final CategoryId wide = history.category("Lost the thread");
    private final CategoryId rare = history.category("Asked twice");
    private final CategoryId apart = history.category("Wrong tone");

    @Test
    void what_always_comes_together_is_told_and_not_merged() {
        traces(1, 19).forEach(t -> history.label(t, wide, Verdict.PRESENT));
        traces(1, 7).forEach(t -> history.label(t, rare, Verdict.PRESENT));
        traces(25, 26).forEach(t -> history.label(t, apart, Verdict.PRESENT));
        for (int n = 1; n <= 30; n++) {
            history.review(trace(n), n <= 19 || n == 25 || n == 26 ? Outcome.FAIL : Outcome.PASS);
        }

        var answer = answer();
        assertThat(answer.reviewed()).isEqualTo(30);
        var pair = answer.pairs().getFirst();
        assertThat(answer.pairs()).hasSize(1);
        assertThat(pair.both()).isEqualTo(7);
        assertThat(pair.jaccard()).isCloseTo(.3684, within(.00005));
        assertThat(pair.lift()).isCloseTo(1.5789, within(.00005));
        assertThat(pair.phi()).isCloseTo(.4198, within(.00005));
        assertThat(pair.containment()).isEqualTo(1.0);
        assertThat(pair.hint()).startsWith("Asked twice hardly ever comes without Lost the thread");
    }

    private CooccurrenceAnswer answer() {
        var cut = Lens.AS_WAS.cut(history.positions(), history.positions());
        var found = new Found(cut, Clock.WALL, history.now(), true, history.now(), Optional.empty());
        return CooccurrenceAnswer.of(history.sheet(cut), new ProjectId("p"), Lens.AS_WAS, found);
    }
}
