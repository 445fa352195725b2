package errata.reporting.decided;

import static errata.reporting.History.EXPERT;
import static errata.reporting.History.trace;
import static errata.reporting.History.traces;
import static org.assertj.core.api.Assertions.assertThat;

import errata.events.AnnotationEvent;
import errata.events.Outcome;
import errata.events.Verdict;
import errata.reporting.Entry;
import errata.reporting.History;
import errata.reporting.RandomHistory;
import errata.reporting.cutting.Cut;
import errata.reporting.cutting.Lens;
import errata.reporting.lineage.Lineage;
import errata.reporting.ranking.Ranking;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InTheOrderOfDecidingTest {

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 20);
    }

    @ParameterizedTest(name = "history {0}")
    @MethodSource("seeds")
    void where_nothing_was_imported_late_it_is_what_was_seen_then(long seed) {
        var told = RandomHistory.of(seed, 160);
        for (int i = 0; i < told.instants().size(); i += 17) {
            var then = told.instants().get(i);
            var known = told.history().annotation.subList(0, (int) then.labels());
            assertThat(decided(told.history(), known, then.codebook()))
                    .isEqualTo(told.history().seen(Lens.AS_WAS, then));
        }
    }

    /// Three traces fail; then a label on another is imported that was decided before the second one.
    @Test
    void a_late_import_counts_where_it_says_it_belongs() {
        var history = new History();
        var handOff = history.category("Hand-off");
        history.draw(100, traces(1, 20));
        traces(5, 7).forEach(t -> history.label(t, handOff, Verdict.PRESENT));
        traces(1, 20).forEach(t -> history.review(t, traces(5, 7).contains(t) ? Outcome.FAIL : Outcome.PASS));
        var day1 = history.positions();
        history.nextDay();
        history.label(EXPERT, trace(2), handOff, Verdict.PRESENT, false, 2);
        var order = new ArrayList<>(history.annotation);
        order.add(2, order.removeLast());

        assertThat(count(decided(history, order, day1.codebook()))).isEqualTo(4);
        assertThat(count(history.seen(Lens.AS_WAS, day1))).isEqualTo(3);
        assertThat(count(history.now(Lens.AS_WAS))).isEqualTo(4);
    }

    @Test
    void the_codebook_goes_as_far_as_any_label_saw_it() {
        var history = new History();
        var handOff = history.category("Hand-off");
        history.label(EXPERT, trace(1), handOff, Verdict.PRESENT, false, 2);
        history.category("Young");
        var decided = new Decided(history.taxonomy);
        history.annotation.forEach(decided::add);
        assertThat(decided.codebook()).isEqualTo(2);
    }

    private static long count(Ranking ranking) {
        return ranking.ranked().getFirst().count();
    }

    private static Ranking decided(History history, List<Entry<AnnotationEvent>> order, long codebook) {
        var decided = new Decided(history.taxonomy);
        order.forEach(decided::add);
        long all = history.annotation.size();
        var lineage = Lineage.of(history.taxonomy.subList(0, (int) codebook));
        return Ranking.of(decided.machine().at(lineage, new Cut(all, all, codebook)));
    }
}
