package errata.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import errata.events.CategoryId;
import errata.events.Outcome;
import errata.events.Verdict;
import errata.reporting.cutting.Lens;
import errata.reporting.ranking.Gain;
import errata.reporting.ranking.Neighbours;
import errata.reporting.ranking.Ranking;
import errata.reporting.slow.SlowJoint;
import errata.reporting.slow.SlowRanking;
import errata.reporting.slow.SlowRanking.Counts;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Random histories against a reference that is slow and obvious.
class EveryCutEqualsTheSlowFoldTest {

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Long.getLong("errata.histories", 40));
    }

    @ParameterizedTest(name = "history {0}")
    @MethodSource("seeds")
    void at_every_cut_the_fold_counts_what_the_reference_counts(long seed) {
        var told = RandomHistory.of(seed, 160);
        var random = new Random(-seed);
        for (int i = 0; i < 12; i++) {
            var then = told.instants().get(random.nextInt(told.instants().size()));
            var lens = Lens.values()[random.nextInt(3)];
            var cut = lens.cut(then, told.history().positions());
            var ranking = told.history().at(cut);
            assertThat(fast(ranking)).as("history %d at %s", seed, cut).isEqualTo(SlowRanking.at(told.history(), cut));
        }
    }

    /// After whatever happened before, every trace is read once more, so that there are enough to be ranked.
    @ParameterizedTest(name = "history {0}")
    @MethodSource("seeds")
    void what_comes_together_is_what_comes_together_trace_by_trace(long seed) {
        var history = RandomHistory.of(seed, 200, 40).history();
        readOnceMore(history, new Random(-seed));
        var cut = Lens.AS_WAS.cut(history.positions(), history.positions());
        var ranking = history.at(cut);
        assertThat(ranking.ranked()).isNotEmpty();
        assertThat(joint(ranking)).as("history %d", seed).isEqualTo(SlowJoint.at(history, cut, ids(ranking)));
    }

    private static void readOnceMore(History history, Random random) {
        history.draw(100, History.traces(1, 40));
        for (var trace : History.traces(1, 40)) {
            for (var category : history.active()) {
                if (random.nextInt(5) == 0) {
                    history.label(trace, category, Verdict.PRESENT);
                }
            }
            history.review(trace, random.nextInt(4) == 0 ? Outcome.PASS : Outcome.FAIL);
        }
    }

    @ParameterizedTest(name = "history {0}")
    @MethodSource("seeds")
    void what_was_once_answered_never_changes(long seed) {
        var told = RandomHistory.of(seed, 160);
        for (int i = 0; i < told.instants().size(); i += 13) {
            var then = told.instants().get(i);
            var answeredThen = told.history().upTo(then).now(Lens.AS_WAS);
            assertThat(told.history().seen(Lens.AS_WAS, then)).isEqualTo(answeredThen);
        }
    }

    @ParameterizedTest(name = "history {0}")
    @MethodSource("seeds")
    void now_the_lenses_agree_and_no_count_exceeds_the_traces(long seed) {
        var history = RandomHistory.of(seed, 160).history();
        var now = history.now(Lens.AS_WAS);
        assertThat(history.now(Lens.RESTATED)).isEqualTo(now);
        assertThat(history.now(Lens.CORRECTED)).isEqualTo(now);
        now.all().forEach(tally -> {
            assertThat(tally.count()).isLessThanOrEqualTo(now.reviewed());
            assertThat(tally.present() + tally.unresolved()).isLessThanOrEqualTo(tally.assessed());
        });
    }

    private static SlowRanking.Answer fast(Ranking ranking) {
        Map<CategoryId, Counts> counts = new TreeMap<>();
        ranking.all()
                .forEach(t -> counts.put(
                        t.category().id(),
                        new Counts(
                                t.count(),
                                t.assessed(),
                                t.present(),
                                t.unresolved(),
                                t.possible(),
                                SlowRanking.rounded(t.rate()))));
        return new SlowRanking.Answer(
                counts,
                ranking.reviewed(),
                ranking.failing(),
                ranking.outsideSample(),
                ranking.joint().failingUncategorised());
    }

    private static SlowJoint.Answer joint(Ranking ranking) {
        var joint = ranking.joint();
        return new SlowJoint.Answer(
                ranking.incidences(),
                joint.top().traceCover().n(),
                joint.top().fullyExplained().n(),
                joint.gains().stream().map(Gain::traces).toList(),
                joint.neighbours().stream().map(Neighbours::only).toList(),
                joint.neighbours().stream().map(Neighbours::onlyNext).toList());
    }

    private static List<CategoryId> ids(Ranking ranking) {
        return ranking.ranked().stream().map(tally -> tally.category().id()).toList();
    }
}
