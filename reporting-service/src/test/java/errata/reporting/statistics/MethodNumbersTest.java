package errata.reporting.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import errata.reporting.statistics.Weighted.Part;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Numbers worked out by hand and in textbooks, one test each.
class MethodNumbersTest {

    @ParameterizedTest(name = "{0}/{1} against {2}/{3}")
    @CsvSource({
        "66, 100, 5, 100, .61, .4948, .7000",
        "6, 20, 2, 20, .20, -.0536, .4305",
        "9, 30, 2, 40, .25, .074, .432"
    })
    void a_difference_has_newcombes_interval(long k1, long n1, long k2, long n2, double d, double low, double high) {
        var difference = Difference.of(k1, n1, k2, n2);
        assertThat(difference.points()).isCloseTo(d, within(.0005));
        assertThat(difference.range().low()).isCloseTo(low, within(.0005));
        assertThat(difference.range().high()).isCloseTo(high, within(.0005));
    }

    @ParameterizedTest
    @CsvSource({"66, 100, 5, 100, 9.014", "6, 20, 2, 20, 1.581"})
    void two_proportions_have_a_pooled_z(long k1, long n1, long k2, long n2, double z) {
        assertThat(Difference.z(k1, n1, k2, n2)).isCloseTo(z, within(.0005));
    }

    @ParameterizedTest
    @CsvSource({"6, 20, 2, 20, .2351", "9, 30, 2, 40, .0068"})
    void small_tables_are_tested_exactly(long k1, long n1, long k2, long n2, double p) {
        assertThat(Binomial.fisher(k1, n1, k2, n2)).isCloseTo(p, within(.00005));
        assertThat(Difference.of(k1, n1, k2, n2).exact()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"10, 2, .03857", "6, 0, .03125", "5, 0, .0625", "0, 0, 1", "7, 2, .1797", "11, 9, .824", "11, 3, .057"})
    void pairs_are_tested_exactly(long b, long c, double p) {
        assertThat(Binomial.mcNemar(b, c)).isCloseTo(p, within(.0005));
    }

    @Test
    void what_is_unseen_is_estimated_from_what_was_seen_once() {
        var species = Species.of(List.of(19L, 7L, 7L, 5L, 4L, 3L, 2L, 1L, 1L, 1L), 30);
        assertThat(species).isEqualTo(new Species(10, 3, 1, 50, 30));
        assertThat(species.coverage()).isCloseTo(.9400, within(.00005));
        assertThat(species.refinedCoverage()).isCloseTo(.9413, within(.00005));
        assertThat(species.chao1()).isCloseTo(11.5, within(1e-9));
        assertThat(species.chao2()).isCloseTo(11.45, within(1e-9));
    }

    @Test
    void a_second_set_is_estimated_alike() {
        var species = Species.of(List.of(10L, 5L, 3L, 2L, 1L, 1L, 1L), 30);
        assertThat(species.coverage()).isCloseTo(.8696, within(.00005));
        assertThat(species.chao1()).isCloseTo(8.5, within(1e-9));
    }

    @Test
    void where_nothing_was_seen_once_nothing_is_expected_to_be_unseen() {
        var species = Species.of(List.of(3L, 2L), 9);
        assertThat(species.coverage()).isEqualTo(1.0);
        assertThat(species.refinedCoverage()).isEqualTo(1.0);
        assertThat(species.chao2()).isEqualTo(2.0);
        assertThat(Species.of(List.of(), 9).coverage()).isNull();
    }

    @Test
    void two_failures_that_always_come_together_are_contained() {
        var pair = new Pair(7, 19, 7, 30);
        assertThat(pair.jaccard()).isCloseTo(.3684, within(.00005));
        assertThat(pair.lift()).isCloseTo(1.5789, within(.00005));
        assertThat(pair.phi()).isCloseTo(.4198, within(.00005));
        assertThat(pair.containment()).isEqualTo(1.0);
    }

    @Test
    void orders_are_compared_over_what_stands_in_both() {
        assertThat(Orders.kendall(List.of("a", "b", "c", "x"), List.of("a", "c", "b")))
                .isCloseTo(1 / 3.0, within(1e-9));
        assertThat(Orders.sameTop(List.of("a", "b", "c"), List.of("b", "a", "d"), 3))
                .isEqualTo(.5);
        assertThat(Orders.kendall(List.of("a"), List.of("a"))).isNull();
    }

    /// Strata of 100 and 900 traces, of which 40 and 60 were read.
    @ParameterizedTest
    @CsvSource({
        "20, 6, .14, .0897, .2325",
        "16, 1, .055, .0366, .1215",
        "3, 5, .0825, .0397, .1710",
        "8, 0, .02, .0105, .0761"
    })
    void strata_are_weighted_by_their_size(long a, long b, double rate, double low, double high) {
        var weighted = Weighted.stratified(List.of(new Part(100, a, 40), new Part(900, b, 60)));
        assertThat(weighted.rate()).isCloseTo(rate, within(1e-9));
        assertThat(weighted.range().low()).isCloseTo(low, within(.00005));
        assertThat(weighted.range().high()).isCloseTo(high, within(.00005));
    }

    /// The same where the frame is all there is.
    @ParameterizedTest
    @CsvSource({"20, 6, .0922, .2290", "16, 1, .0391, .1186", "3, 5, .0413, .1677"})
    void a_finite_frame_leaves_less_unknown(long a, long b, double low, double high) {
        var weighted = Weighted.stratifiedOfAll(List.of(new Part(100, a, 40), new Part(900, b, 60)));
        assertThat(weighted.range().low()).isCloseTo(low, within(.00005));
        assertThat(weighted.range().high()).isCloseTo(high, within(.00005));
    }

    @Test
    void a_census_has_no_width() {
        var weighted = Weighted.stratifiedOfAll(List.of(new Part(40, 20, 40), new Part(60, 6, 60)));
        assertThat(weighted.range()).isEqualTo(new Range(weighted.rate(), weighted.rate()));
    }

    @Test
    void one_stratum_is_wilson_exactly() {
        var weighted = Weighted.stratified(List.of(new Part(500, 17, 100)));
        assertThat(weighted.range().low()).isCloseTo(Range.wilson(17, 100).low(), within(1e-12));
        assertThat(weighted.range().high()).isCloseTo(Range.wilson(17, 100).high(), within(1e-12));
    }

    @Test
    void unequal_chances_are_weighted_by_hajek() {
        var parts = List.of(new Part(2, 2, 3), new Part(10, 1, 3));
        assertThat(Weighted.hajek(parts).rate()).isCloseTo(.388889, within(1e-6));
        assertThat(Weighted.error(parts)).isCloseTo(.256734, within(1e-6));
        assertThat(Weighted.total(parts)).isCloseTo(14, within(1e-9));
    }

    @Test
    void where_no_trace_differs_from_the_rate_the_weights_alone_say_how_much_was_read() {
        var weighted = Weighted.hajek(List.of(new Part(2, 0, 3), new Part(10, 0, 3)));
        assertThat(weighted.rate()).isZero();
        assertThat(weighted.effective()).isCloseTo(36.0 * 36 / (3 * 4 + 3 * 100), within(1e-9));
    }
}
