package errata.annotation.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import errata.events.Allocation;
import errata.events.Drawn;
import errata.events.Stratum;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StrataTest {

    @Test
    void proportional_shares_follow_the_population() {
        assertThat(shares(Allocation.PROPORTIONAL, 100, Map.of("a", 100L, "b", 900L)))
                .isEqualTo(Map.of("a", 10, "b", 90));
    }

    @Test
    void equal_shares_flow_on_where_a_stratum_has_too_little() {
        assertThat(shares(Allocation.EQUAL, 30, Map.of("a", 4L, "b", 50L, "c", 50L)))
                .isEqualTo(Map.of("a", 4, "b", 13, "c", 13));
    }

    @Test
    void half_of_a_sample_by_feedback_had_negative_feedback() {
        assertThat(shares(Allocation.NEGATIVE_FIRST, 40, Map.of("negative", 90L, "positive", 90L, "none", 900L)))
                .isEqualTo(Map.of("negative", 20, "positive", 10, "none", 10));
        assertThat(shares(Allocation.NEGATIVE_FIRST, 40, Map.of("negative", 4L, "positive", 6L, "none", 900L)))
                .isEqualTo(Map.of("negative", 4, "positive", 6, "none", 30));
    }

    @Test
    void neyman_takes_more_where_rates_vary_more() {
        var strata = new Strata("service", Allocation.NEYMAN, Map.of(), Map.of("a", 0.5, "b", 0.1));
        // 100 · √(.5 · .5) = 50 against 500 · √(.1 · .9) = 150
        assertThat(strata.sizes(new TreeMap<>(Map.of("a", 100L, "b", 500L)), 40))
                .isEqualTo(Map.of("a", 10, "b", 30));
    }

    @Test
    void told_sizes_are_bounded_by_what_there_is() {
        var strata = new Strata("service", Allocation.SIZES, Map.of("a", 40, "gone", 5), Map.of());
        var population = strata.complete(new TreeMap<>(Map.of("a", 30L, "b", 9L)));
        assertThat(population).isEqualTo(Map.of("a", 30L, "b", 9L, "gone", 0L));
        assertThat(strata.sizes(population, 45)).isEqualTo(Map.of("a", 30, "b", 0, "gone", 0));
    }

    @Test
    void no_stratum_that_has_traces_stays_unread_while_there_are_enough() {
        assertThat(shares(Allocation.PROPORTIONAL, 10, Map.of("a", 3L, "b", 5_000L)))
                .isEqualTo(Map.of("a", 1, "b", 9));
    }

    @ParameterizedTest
    @EnumSource(names = {"PROPORTIONAL", "EQUAL", "NEGATIVE_FIRST", "NEYMAN"})
    void shares_add_up_and_none_is_larger_than_its_stratum(Allocation allocation) {
        var random = new Random(11);
        for (int round = 0; round < 50; round++) {
            var population = new TreeMap<String, Long>();
            IntStream.range(0, 1 + random.nextInt(8)).forEach(i -> population.put("s" + i, (long) random.nextInt(60)));
            int size = 1 + random.nextInt(200);
            long total = population.values().stream().mapToLong(n -> n).sum();

            var shares = shares(allocation, size, population);

            assertThat(shares.values().stream().mapToLong(n -> n).sum()).isEqualTo(Math.min(size, total));
            population.forEach(
                    (name, has) -> assertThat((long) shares.get(name)).isBetween(0L, has));
        }
    }

    @Test
    void every_drawn_trace_has_the_probability_of_its_stratum_and_they_add_up_to_the_population() {
        var strata = new Strata("service", Allocation.EQUAL, Map.of(), Map.of());
        var sample = Draws.stratified("7", 20, strata, Draws.traces(Map.of("a", 40, "b", 400)));

        assertThat(sample.strata()).containsExactly(new Stratum("a", 40, 10), new Stratum("b", 400, 10));
        assertThat(sample.drawn())
                .filteredOn(one -> one.stratum().equals("a"))
                .extracting(Drawn::inclusion)
                .containsOnly(0.25);
        assertThat(sample.drawn().stream()
                        .mapToDouble(one -> 1 / one.inclusion())
                        .sum())
                .isCloseTo(440, within(1e-6));
        assertThat(Draws.stratified("7", 20, strata, Draws.traces(Map.of("a", 40, "b", 400))))
                .isEqualTo(sample);
    }

    @Test
    void strata_of_feedback_are_told_even_when_empty() {
        var strata = new Strata("feedback", Allocation.NEGATIVE_FIRST, Map.of(), Map.of());
        var sample = Draws.stratified("7", 5, strata, Draws.traces(Map.of("none", 9)));
        assertThat(sample.strata())
                .containsExactly(
                        new Stratum("negative", 0, 0), new Stratum("none", 9, 5), new Stratum("positive", 0, 0));
    }

    @Test
    void what_does_not_fit_together_is_refused() {
        assertThatThrownBy(() -> new Strata("mood", Allocation.EQUAL, Map.of(), Map.of()))
                .hasMessageContaining("by");
        assertThatThrownBy(() -> new Strata("service", Allocation.SIZES, Map.of(), Map.of()))
                .hasMessageContaining("sizes");
        assertThatThrownBy(() -> new Strata("service", Allocation.EQUAL, Map.of(), Map.of("a", .1)))
                .hasMessageContaining("ates");
        assertThatThrownBy(() -> new Strata("service", Allocation.NEYMAN, Map.of(), Map.of("a", 1.5)))
                .hasMessageContaining("rate");
        assertThatThrownBy(() -> new Strata("service", Allocation.NEGATIVE_FIRST, Map.of(), Map.of()))
                .hasMessageContaining("feedback");
    }

    private static SortedMap<String, Integer> shares(Allocation allocation, int size, Map<String, Long> population) {
        var rates = allocation == Allocation.NEYMAN ? Map.of("s0", 0.1) : Map.<String, Double>of();
        var by = allocation == Allocation.NEGATIVE_FIRST ? "feedback" : "service";
        return new Strata(by, allocation, Map.of(), rates).sizes(new TreeMap<>(population), size);
    }
}
