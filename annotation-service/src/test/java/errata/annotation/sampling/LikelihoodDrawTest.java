package errata.annotation.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import errata.events.Design;
import errata.events.Drawn;
import errata.events.Stratum;
import errata.events.TraceId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LikelihoodDrawTest {

    @Test
    void a_probability_is_a_fifth_even_and_the_rest_by_score() {
        var chances = new Chances(Map.of(1.0, 10L, 0.1, 900L), 20);
        // 20 (.2/910 + .8 · 1/100) and 20 (.2/910 + .8 · .1/100)
        assertThat(chances.of(1.0)).isCloseTo(0.164396, within(1e-6));
        assertThat(chances.of(0.1)).isCloseTo(0.020396, within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 30, 200, 910})
    void all_probabilities_add_up_to_the_size_and_none_is_above_one(int size) {
        var counts = Map.of(1.0, 10L, 0.5, 40L, 0.1, 860L);
        var chances = new Chances(counts, size);

        double sum = counts.entrySet().stream()
                .mapToDouble(each -> chances.of(each.getKey()) * each.getValue())
                .sum();

        assertThat(sum).isCloseTo(size, within(1e-9));
        assertThat(counts.keySet())
                .allSatisfy(score -> assertThat(chances.of(score)).isBetween(1e-9, 1.0));
    }

    @Test
    void without_any_score_it_is_an_even_chance() {
        assertThat(new Chances(Map.of(0.0, 50L), 10).of(0.0)).isEqualTo(0.2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "42", "a seed", "other"})
    void exactly_as_many_are_drawn_as_were_asked_for_and_the_same_again(String seed) {
        var traces = Draws.traces(Map.of("error", 10, "no-answer", 40, "nothing-told", 860));

        var sample = Draws.likely(seed, 37, Map.of(), traces);

        assertThat(sample.drawn()).hasSize(37);
        assertThat(sample.design()).isEqualTo(new Design("facts", null, Map.of()));
        assertThat(sample.strata())
                .extracting(Stratum::name)
                .containsExactly("error", "negative-feedback", "no-answer", "nothing-told", "tool-error");
        assertThat(sample.watermark()).isEqualTo(910);
        assertThat(Draws.likely(seed, 37, Map.of(), traces)).isEqualTo(sample);
    }

    @Test
    void over_many_seeds_each_trace_is_drawn_as_often_as_its_probability_says() {
        var traces = Draws.traces(Map.of("error", 4, "nothing-told", 36));
        var times = new HashMap<String, Integer>();
        var sums = new HashMap<String, Double>();
        IntStream.range(0, 2_000)
                .mapToObj(seed ->
                        Draws.likely("seed " + seed, 8, Map.of(), traces).drawn())
                .flatMap(List::stream)
                .forEach(one -> {
                    times.merge(one.trace().value(), 1, Integer::sum);
                    sums.put(one.trace().value(), one.inclusion());
                });

        assertThat(times).hasSize(40);
        times.forEach((trace, count) -> assertThat(count / 2_000.0).isCloseTo(sums.get(trace), within(0.06)));
    }

    @Test
    void told_scores_take_the_place_of_the_library_s_own() {
        var traces = Draws.traces(Map.of("all", 100));
        var suspect = List.copyOf(traces.keySet()).get(70);
        var scores = Map.of(suspect, 0.9, "ffffffffffffffffffffffffffffffff", 1.0);

        var sample = Draws.likely("1", 5, scores, traces);

        assertThat(sample.drawn()).hasSize(5).contains(new Drawn(new TraceId(suspect), "high", 1.0));
        assertThat(sample.strata())
                .containsExactlyInAnyOrder(
                        new Stratum("high", 1, 1),
                        new Stratum("middle", 0, 0),
                        new Stratum("low", 0, 0),
                        new Stratum("untold", 99, 4));
        assertThatThrownBy(() -> new Scores(Map.of("t", 7.0))).isInstanceOf(IllegalArgumentException.class);
    }
}
