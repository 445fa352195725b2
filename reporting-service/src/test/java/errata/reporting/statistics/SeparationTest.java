package errata.reporting.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
}
