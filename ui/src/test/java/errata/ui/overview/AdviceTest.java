package errata.ui.overview;

import static errata.ui.ranking.Rankings.of;
import static errata.ui.ranking.Rankings.row;
import static org.assertj.core.api.Assertions.assertThat;

import errata.ui.wire.Gain;
import errata.ui.wire.Neighbour;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class AdviceTest {

    private static final List<Gain> HANDOFF_CLEARS_MOST =
            List.of(new Gain("Hand-off", 24, 24, 0.24), new Gain("Dates", 4, 28, 0.28));

    @Test
    void one_sentence_says_how_often_how_sure_and_what_a_fix_would_clear() {
        var ranking = of(List.of(row(1, "Hand-off", "major", 5, 12, 0.6)), HANDOFF_CLEARS_MOST, List.of(), null);
        var advice = Objects.requireNonNull(Advice.of(ranking));
        assertThat(advice.category().name()).isEqualTo("Hand-off");
        assertThat(advice.why())
                .isEqualTo("12 of 100 traces (7.0–19.8 %); fixing it alone would clear 24 of 41 failing traces.");
        assertThat(advice.besides()).isEmpty();
    }

    @Test
    void a_rare_but_costly_failure_goes_first_and_the_page_says_why() {
        var ranking = of(
                List.of(row(1, "Hand-off", "minor", 2, 12, 0.24), row(2, "Dates", "critical", 10, 4, 0.4)),
                HANDOFF_CLEARS_MOST,
                List.of(),
                null);
        var advice = Objects.requireNonNull(Advice.of(ranking));
        assertThat(advice.category().name()).isEqualTo("Dates");
        assertThat(advice.besides())
                .containsExactly(
                        "It is number 2 by frequency and first by priority, because it is critical.",
                        "Hand-off would clear most at once: 24 of 41 failing traces.");
    }

    @Test
    void a_place_that_may_be_chance_is_told() {
        var ranking = of(
                List.of(row(1, "Hand-off", "major", 5, 12, 0.6), row(2, "Dates", "major", 5, 11, 0.55)),
                HANDOFF_CLEARS_MOST,
                List.of(new Neighbour("Hand-off", "Dates", 0.4, false)),
                null);
        assertThat(Objects.requireNonNull(Advice.of(ranking)).besides())
                .containsExactly("That it is more frequent than Dates may be chance.");
    }

    @Test
    void what_leads_by_priority_alone_says_nothing_of_whom_it_precedes_by_frequency() {
        var ranking = of(
                List.of(row(1, "Hand-off", "minor", 2, 12, 0.24), row(2, "Dates", "critical", 10, 10, 1.0)),
                List.of(),
                List.of(new Neighbour("Dates", "Tone", 0.9, false)),
                null);
        assertThat(Objects.requireNonNull(Advice.of(ranking)).besides())
                .containsExactly("It is number 2 by frequency and first by priority, because it is critical.");
    }

    @Test
    void nothing_is_advised_before_anything_is_ranked() {
        assertThat(Advice.of(null)).isNull();
        assertThat(Advice.of(of(List.of(), List.of(), List.of(), null))).isNull();
    }
}
