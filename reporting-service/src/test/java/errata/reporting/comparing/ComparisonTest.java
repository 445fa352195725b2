package errata.reporting.comparing;

import static errata.reporting.History.trace;
import static errata.reporting.History.traces;
import static org.assertj.core.api.Assertions.assertThat;

import errata.events.CategoryId;
import errata.events.Clock;
import errata.events.Outcome;
import errata.events.ProjectId;
import errata.events.Verdict;
import errata.reporting.History;
import errata.reporting.cutting.Cut;
import errata.reporting.cutting.CutOf.Found;
import errata.reporting.cutting.Lens;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private final History history = new History();
    private final CategoryId dates = history.category("Wrong date");
    private final CategoryId zones = history.category("Missed time zone");
    private final CategoryId tone = history.category("Wrong tone");

    @Test
    void a_change_is_told_by_what_made_it() {
        var then = thirtyTraces();
        history.merge(dates, zones);
        history.label(trace(1), dates, Verdict.ABSENT);
        history.label(trace(31), dates, Verdict.PRESENT);
        history.review(trace(31), Outcome.FAIL);

        var line = line(compared(then), dates);
        assertThat(line.thenCount()).isEqualTo(3);
        assertThat(line.byCodebook()).as("two traces had only the merged one").isEqualTo(2);
        assertThat(line.byRelabels()).as("none shows another one instead").isZero();
        assertThat(line.byCorrections()).as("one was corrected").isEqualTo(-1);
        assertThat(line.byTraces()).as("one was read since").isEqualTo(1);
        assertThat(line.nowCount()).isEqualTo(5);
    }

    @Test
    void a_trace_that_shows_one_category_for_another_was_relabelled_not_corrected() {
        var then = thirtyTraces();
        history.label(trace(1), dates, Verdict.ABSENT);
        history.label(trace(1), zones, Verdict.PRESENT);
        history.label(trace(2), dates, Verdict.ABSENT);
        history.label(trace(6), zones, Verdict.PRESENT);

        var comparison = compared(then);
        assertThat(line(comparison, dates).byRelabels()).isEqualTo(-1);
        assertThat(line(comparison, dates).byCorrections()).isEqualTo(-1);
        assertThat(line(comparison, zones).byRelabels()).isEqualTo(1);
        assertThat(line(comparison, zones).byCorrections()).isEqualTo(1);
    }

    @Test
    void failures_flow_from_one_category_to_another() {
        var then = thirtyTraces();
        history.merge(dates, zones);
        history.label(trace(6), tone, Verdict.ABSENT);
        history.label(trace(9), tone, Verdict.PRESENT);
        assertThat(compared(then).flows())
                .contains(new Flow(zones, dates, 2), new Flow(tone, null, 1), new Flow(null, tone, 1));
    }

    @Test
    void the_parts_of_a_change_add_up() {
        var then = thirtyTraces();
        history.split(tone, "Too curt", "Too chatty");
        history.label(trace(8), dates, Verdict.PRESENT);
        history.merge(zones, dates);
        assertThat(compared(then).categories()).allSatisfy(line -> assertThat(
                        line.byCodebook() + line.byRelabels() + line.byCorrections() + line.byTraces())
                .isEqualTo(or0(line.nowCount()) - or0(line.thenCount())));
    }

    @Test
    void where_nothing_happened_nothing_moved() {
        var then = thirtyTraces();
        var comparison = compared(then);
        assertThat(comparison.kendall()).isEqualTo(1.0);
        assertThat(comparison.sameTopThree()).isEqualTo(1.0);
        assertThat(comparison.categories())
                .allSatisfy(line -> assertThat(line.nowRank()).isEqualTo(line.thenRank()));
    }

    @Test
    void the_earlier_one_comes_first() {
        assertThat(Stages.inOrder(new Cut(3, 3, 2), new Cut(3, 9, 2))).isTrue();
        assertThat(Stages.inOrder(new Cut(3, 3, 4), new Cut(9, 9, 2))).isFalse();
    }

    /// Dates on 1 to 3, zones on 3 to 5, tone on 6 and 7, of thirty.
    private Cut thirtyTraces() {
        history.draw(200, traces(1, 40));
        traces(1, 3).forEach(t -> history.label(t, dates, Verdict.PRESENT));
        traces(3, 5).forEach(t -> history.label(t, zones, Verdict.PRESENT));
        traces(6, 7).forEach(t -> history.label(t, tone, Verdict.PRESENT));
        for (int n = 1; n <= 30; n++) {
            history.review(trace(n), n <= 7 ? Outcome.FAIL : Outcome.PASS);
        }
        return Lens.AS_WAS.cut(history.positions(), history.positions());
    }

    private Comparison compared(Cut then) {
        var now = Lens.AS_WAS.cut(history.positions(), history.positions());
        var stages = Stages.between(then, now);
        var stood = Comparison.Stood.at(
                history.sheet(stages.then()),
                history.sheet(stages.reworded()),
                history.sheet(stages.corrected()),
                history.sheet(stages.now()));
        return Comparison.of(new ProjectId("p"), found(then), found(now), stood, List.of());
    }

    private Found found(Cut cut) {
        return new Found(cut, Clock.WALL, history.now(), true, history.now(), Optional.empty());
    }

    private static Comparison.Line line(Comparison comparison, CategoryId category) {
        return comparison.categories().stream()
                .filter(line -> line.category().equals(category))
                .findFirst()
                .orElseThrow();
    }

    private static long or0(Long count) {
        return count == null ? 0 : count;
    }
}
