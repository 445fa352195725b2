package errata.reporting.ranking;

import static errata.reporting.History.trace;
import static errata.reporting.History.traces;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import errata.events.CategoryId;
import errata.events.Outcome;
import errata.events.Verdict;
import errata.reporting.History;
import errata.reporting.cutting.Lens;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An invented incidence with 49 labels on 41 of 100 traces: the three figures of the top three differ, as they should.
class TopThreeTest {
    private final History history = new History();
    private List<CategoryId> categories = List.of();

    /// First three: 12, 10 and 9 traces, one trace with two of them. The others: 18 labels on 17 traces, six of which
    /// have one of the first three as well.
    @BeforeEach
    void a_hundred_traces() {
        categories = IntStream.range(0, 6)
                .mapToObj(i -> history.category("category " + i))
                .toList();
        history.draw(100, traces(1, 100));
        present(0, 1, 12);
        present(1, 12, 21);
        present(2, 22, 30);
        present(3, 25, 32);
        present(4, 33, 38);
        present(5, 38, 41);
        for (int n = 1; n <= 100; n++) {
            history.review(trace(n), n <= 41 ? Outcome.FAIL : Outcome.PASS);
        }
    }

    @Test
    void label_share_trace_cover_and_fully_explained_are_three_figures() {
        var ranking = history.now(Lens.AS_WAS);
        assertThat(ranking.incidences()).isEqualTo(49);
        var top = ranking.joint().top();
        assertThat(top.categories()).isEqualTo(categories.subList(0, 3));
        assertThat(top.labelShare()).isCloseTo(.633, within(.0005));
        assertThat(top.traceCover()).isEqualTo(new Share(30, 41));
        assertThat(top.fullyExplained()).isEqualTo(new Share(24, 41));
    }

    /// At most, if every fix worked: 24 points of the hundred traces. A pick that clears more goes before a frequent
    /// one.
    @Test
    void what_fixing_would_clear_is_chosen_greedily_and_told_in_points() {
        var ranking = history.now(Lens.AS_WAS);
        var gains = ranking.joint().gains();
        assertThat(gains).extracting(Gain::traces).containsExactly(11L, 10L, 5L, 4L, 3L, 8L);
        assertThat(gains.getLast().together()).isEqualTo(41);
        var top = ranking.joint().top();
        assertThat((double) top.fullyExplained().n() / ranking.reviewed()).isEqualTo(.24);
    }

    @Test
    void the_first_has_the_published_rate() {
        var first = history.now(Lens.AS_WAS).ranked().getFirst();
        assertThat(first.count()).isEqualTo(12);
        assertThat(first.rate()).isEqualTo(.12);
    }

    @Test
    void an_unresolved_category_explains_nothing_fully() {
        history.label(trace(1), categories.get(5), Verdict.UNSURE);
        var ranking = history.now(Lens.AS_WAS);
        assertThat(ranking.joint().top().fullyExplained()).isEqualTo(new Share(23, 41));
        assertThat(ranking.joint().top().traceCover()).isEqualTo(new Share(30, 41));
    }

    @Test
    void a_category_born_late_does_not_lead_with_one_of_one() {
        var late = history.category("Born late");
        history.label(trace(50), late, Verdict.PRESENT);
        history.review(trace(50), Outcome.FAIL);
        var ranking = history.now(Lens.AS_WAS);
        assertThat(ranking.ranked()).noneMatch(tally -> tally.category().id().equals(late));
        var tally = ranking.tooFew().getFirst();
        assertThat(tally.assessed()).isEqualTo(1);
        assertThat(tally.possible()).isEqualTo(100);
    }

    private void present(int category, int from, int to) {
        traces(from, to).forEach(t -> history.label(t, categories.get(category), Verdict.PRESENT));
    }
}
