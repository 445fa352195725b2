package errata.reporting.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import errata.reporting.statistics.LeftOut.Verdicts;
import errata.reporting.statistics.Separation.Part;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Strata of 100 and 900 traces, of which 40 and 60 were read: X on 16 and 1 of them, Y on 3 and 5 others.
class SeparationTest {
    private final List<Part> strata = List.of(new Part(100, 40, 16, 3), new Part(900, 60, 1, 5));

    @Test
    void counts_can_point_the_wrong_way_where_strata_weigh() {
        var separation = Separation.stratified(strata);
        assertThat(separation.points()).isCloseTo(.055 - .0825, within(1e-9));
        assertThat(separation.z()).isCloseTo(-.7332, within(.00005));
        assertThat(separation.p()).isCloseTo(.4634, within(.00005));
        // Seventeen against eight: unweighted, X would lead.
        assertThat(Binomial.mcNemar(17, 8)).isCloseTo(.108, within(.0005));
    }

    @Test
    void what_always_differs_is_told_apart() {
        var separation = Separation.stratified(List.of(new Part(100, 40, 30, 0), new Part(900, 60, 40, 1)));
        assertThat(separation.p()).isLessThan(1e-6);
        assertThat(separation.points()).isPositive();
    }

    @Test
    void of_two_that_never_come_alone_nothing_is_to_be_told_apart() {
        assertThat(Separation.stratified(List.of(new Part(10, 5, 0, 0))).p()).isEqualTo(1.0);
    }

    @Test
    void a_single_trace_says_nothing_of_its_stratum() {
        assertThat(Separation.stratified(List.of(new Part(10, 1, 1, 0), new Part(90, 9, 2, 1)))
                        .p())
                .isNull();
    }

    @Test
    void traces_of_one_chance_weigh_alike() {
        var one = Separation.weighted(List.of(new Part(1, 30, 6, 2)));
        var other = Separation.weighted(List.of(new Part(4, 10, 2, 1), new Part(4, 20, 4, 1)));
        assertThat(one.points()).isEqualTo(other.points());
        assertThat(one.z()).isCloseTo(other.z(), within(1e-12));
    }

    @Test
    void what_is_left_out_opens_the_bounds_at_both_ends() {
        // Twenty assessed: six present, two of them stale; five of the absent ones are stale, one is unresolved.
        var bounds = LeftOut.plain(new Verdicts(1, 20, 6, 2, 5, 1));
        assertThat(bounds).isEqualTo(new Range(4 / 20.0, 12 / 20.0));
    }

    @Test
    void with_nothing_left_out_the_bounds_are_the_rate() {
        var parts = List.of(new Verdicts(100, 40, 16, 0, 0, 0), new Verdicts(900, 60, 1, 0, 0, 0));
        assertThat(LeftOut.stratified(parts).low()).isCloseTo(.055, within(1e-9));
        assertThat(LeftOut.stratified(parts).high()).isCloseTo(.055, within(1e-9));
    }

    @Test
    void the_true_rate_stays_within_whatever_the_stale_ones_turn_out_to_be() {
        var parts = List.of(new Verdicts(2, 30, 12, 5, 3, 0), new Verdicts(10, 20, 4, 1, 6, 0));
        var bounds = LeftOut.weighted(parts);
        for (int present = 0; present <= 8; present++) {
            for (int other = 0; other <= 7; other++) {
                double rate = (2 * (7 + present) + 10 * (3 + other)) / (2 * 30.0 + 10 * 20);
                assertThat(rate).isBetween(bounds.low() - 1e-12, bounds.high() + 1e-12);
            }
        }
    }
}
