package errata.reporting.ranking;

import static errata.reporting.History.EXPERT;
import static errata.reporting.History.traces;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import errata.events.AnnotationEvent.SampleDrawn;
import errata.events.CategoryId;
import errata.events.Digest;
import errata.events.Drawn;
import errata.events.Frame;
import errata.events.Outcome;
import errata.events.SampleId;
import errata.events.Strategy;
import errata.events.Stratum;
import errata.events.Verdict;
import errata.reporting.History;
import errata.reporting.cutting.Lens;
import errata.reporting.ranking.Population.Design;
import errata.reporting.statistics.Separation;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Two worked examples in which counting alone would mislead.
class WorkedExamplesTest {
    private final History history = new History();

    /// Forty of 100 traces with a complaint are read, sixty of 900 others.
    @Test
    void weighed_by_its_strata_the_second_comes_first() {
        var x = history.category("X");
        var y = history.category("Y");
        drawByFeedback();
        present(x, 1, 16);
        present(x, 41, 41);
        present(y, 17, 19);
        present(y, 42, 46);
        traces(1, 100)
                .forEach(t -> history.review(
                        t, traces(1, 19).contains(t) || traces(41, 46).contains(t) ? Outcome.FAIL : Outcome.PASS));

        var ranking = history.now(Lens.AS_WAS);

        assertThat(ranking.population().design()).isEqualTo(Design.STRATIFIED);
        assertThat(ranking.ranked())
                .extracting(tally -> tally.category().name())
                .containsExactly("Y", "X");
        var first = ranking.ranked().getFirst();
        assertThat(first.count()).as("by count X would lead, 17 to 8").isEqualTo(8);
        assertThat(first.rate()).isCloseTo(.0825, within(1e-9));
        assertThat(first.estimate().interval().low()).isCloseTo(.0397, within(.00005));
        assertThat(first.estimate().interval().high()).isCloseTo(.1710, within(.00005));
        assertThat(ranking.ranked().getLast().rate()).isCloseTo(.055, within(1e-9));

        var order = ranking.joint().neighbours().getFirst();
        assertThat(order.only()).isEqualTo(8);
        assertThat(order.onlyNext()).isEqualTo(17);
        assertThat(order.p()).isCloseTo(.4634, within(.00005));
        assertThat(order.separable()).isFalse();
    }

    /// Only the complaints are read: nothing is known of the rest.
    @Test
    void with_a_stratum_unread_no_order_is_told_apart() {
        var x = history.category("X");
        history.category("Y");
        drawByFeedback();
        present(x, 1, 30);
        traces(1, 40).forEach(t -> history.review(t, traces(1, 30).contains(t) ? Outcome.FAIL : Outcome.PASS));

        var order = history.now(Lens.AS_WAS).joint().neighbours().getFirst();
        assertThat(order.p()).isNull();
        assertThat(order.separable()).isFalse();
    }

    /// Ten traces of two samples each, drawn with chances 1/10 and 1/2.
    @Test
    void of_samples_with_different_chances_the_order_is_told_by_weight() {
        var x = history.category("X");
        var y = history.category("Y");
        history.draw(300, traces(1, 30));
        history.draw(60, traces(31, 60));
        present(x, 31, 45);
        present(y, 1, 8);
        traces(1, 60).forEach(t -> history.review(t, Outcome.FAIL));

        var ranking = history.now(Lens.AS_WAS);
        assertThat(ranking.population().design()).isEqualTo(Design.WEIGHTED);
        var parts = List.of(new Separation.Part(10, 30, 8, 0), new Separation.Part(2, 30, 0, 15));
        assertThat(ranking.joint().neighbours().getFirst().category()).isEqualTo(y);
        assertThat(ranking.joint().neighbours().getFirst().p())
                .isCloseTo(Separation.weighted(parts).p(), within(1e-12));
    }

    /// It comes up at trace 41: the forty older traces were not looked at for it.
    @Test
    void a_category_is_counted_against_the_traces_that_were_looked_at_for_it() {
        history.category("Old");
        history.draw(1_000, traces(1, 100));
        traces(1, 40).forEach(t -> history.review(t, Outcome.PASS));
        var format = history.category("Format");
        present(format, 41, 44);
        traces(41, 100).forEach(t -> history.review(t, traces(41, 44).contains(t) ? Outcome.FAIL : Outcome.PASS));

        var young = tally(format);
        assertThat(young.count()).isEqualTo(4);
        assertThat(young.assessed()).isEqualTo(60);
        assertThat(young.rate()).isCloseTo(4 / 60.0, within(1e-12));

        traces(1, 40).forEach(t -> history.review(t, Outcome.PASS));
        var read = tally(format);
        assertThat(read.assessed()).isEqualTo(100);
        assertThat(read.rate()).isEqualTo(.04);
    }

    private Tally tally(CategoryId category) {
        return history.now(Lens.AS_WAS)
                .all()
                .filter(tally -> tally.category().id().equals(category))
                .findFirst()
                .orElseThrow();
    }

    private void present(CategoryId category, int from, int to) {
        traces(from, to).forEach(t -> history.label(t, category, Verdict.PRESENT));
    }

    private void drawByFeedback() {
        var drawn = Stream.concat(
                        traces(1, 40).stream().map(t -> new Drawn(t, "negative", .4)),
                        traces(41, 100).stream().map(t -> new Drawn(t, "rest", 60 / 900.0)))
                .toList();
        history.say(
                EXPERT,
                new SampleDrawn(
                        new SampleId(new UUID(0x4000L, 0x8000000000000000L | 999)),
                        "By feedback",
                        Strategy.FEEDBACK,
                        "42",
                        new Frame(null, null, Map.of()),
                        1_000,
                        Digest.of(new byte[0], "eligible"),
                        null,
                        List.of(new Stratum("negative", 100, 40), new Stratum("rest", 900, 60)),
                        drawn));
    }
}
