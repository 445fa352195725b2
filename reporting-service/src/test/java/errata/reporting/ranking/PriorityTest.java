package errata.reporting.ranking;

import static errata.reporting.History.trace;
import static errata.reporting.History.traces;
import static org.assertj.core.api.Assertions.assertThat;

import errata.events.CategoryId;
import errata.events.Outcome;
import errata.events.Severity;
import errata.events.Verdict;
import errata.reporting.History;
import errata.reporting.cutting.Lens;
import org.junit.jupiter.api.Test;

class PriorityTest {
    private final History history = new History();

    @Test
    void a_rare_costly_failure_outranks_a_frequent_cosmetic_one() {
        var a = history.category("A", Severity.MINOR);
        var b = history.category("B", Severity.CRITICAL);
        var c = history.category("C", Severity.COSMETIC);
        history.draw(100, traces(1, 100));
        present(a, 1, 12);
        present(b, 13, 16);
        present(c, 17, 36);
        for (int n = 1; n <= 100; n++) {
            history.review(trace(n), n <= 36 ? Outcome.FAIL : Outcome.PASS);
        }
        var ranking = history.now(Lens.AS_WAS);
        assertThat(ranking.byPriority()).containsExactly(b, a, c);
        assertThat(ranking.ranked()).extracting(tally -> tally.category().id()).containsExactly(c, a, b);
        assertThat(ranking.ranked()).extracting(Tally::priority).containsExactly(.20, .24, .40);
    }

    @Test
    void equal_counts_are_ordered_by_severity_then_id() {
        var minor = history.category("First", Severity.MINOR);
        var other = history.category("Second", Severity.MINOR);
        var major = history.category("Third", Severity.MAJOR);
        history.draw(30, traces(1, 30));
        for (int n = 1; n <= 30; n++) {
            history.review(trace(n), Outcome.PASS);
        }
        assertThat(history.now(Lens.AS_WAS).ranked())
                .extracting(tally -> tally.category().id())
                .containsExactly(major, minor, other);
    }

    private void present(CategoryId category, int from, int to) {
        traces(from, to).forEach(t -> history.label(t, category, Verdict.PRESENT));
    }
}
