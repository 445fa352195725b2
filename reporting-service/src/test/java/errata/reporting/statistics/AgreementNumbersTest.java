package errata.reporting.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// How far raters agree: numbers worked out by hand and in textbooks, one test each.
class AgreementNumbersTest {

    @Test
    void two_raters_agree_by_cohen() {
        var agreement = Agreement.cohen(new long[][] {{20, 5}, {10, 15}});
        assertThat(agreement.observed()).isCloseTo(.70, within(1e-9));
        assertThat(agreement.expected()).isCloseTo(.50, within(1e-9));
        assertThat(agreement.kappa()).isCloseTo(.40, within(1e-9));
    }

    @Test
    void a_rare_failure_has_a_low_kappa_though_nearly_all_agree() {
        var agreement = Agreement.cohen(new long[][] {{2, 3}, {3, 92}});
        assertThat(agreement.observed()).isCloseTo(.94, within(1e-9));
        assertThat(agreement.expected()).isCloseTo(.905, within(1e-9));
        assertThat(agreement.kappa()).isCloseTo(.3684, within(.00005));
        assertThat(agreement.pabak()).isCloseTo(.88, within(1e-9));
    }

    @Test
    void kappa_is_unknown_where_chance_alone_agrees() {
        assertThat(Agreement.cohen(new long[][] {{9, 0}, {0, 0}}).kappa()).isNull();
    }

    /// The table of ten subjects, fourteen raters and five verdicts.
    @Test
    void many_raters_agree_by_fleiss() {
        var table = List.of(
                new int[] {0, 0, 0, 0, 14},
                new int[] {0, 2, 6, 4, 2},
                new int[] {0, 0, 3, 5, 6},
                new int[] {0, 3, 9, 2, 0},
                new int[] {2, 2, 8, 1, 1},
                new int[] {7, 7, 0, 0, 0},
                new int[] {3, 2, 6, 3, 0},
                new int[] {2, 5, 3, 2, 2},
                new int[] {6, 5, 2, 1, 0},
                new int[] {0, 2, 2, 3, 7});
        var items = table.stream()
                .map(chosen -> new Agreement.Rated(
                        IntStream.range(0, chosen.length)
                                .flatMap(verdict ->
                                        IntStream.generate(() -> verdict).limit(chosen[verdict]))
                                .toArray(),
                        1))
                .toList();
        var agreement = Agreement.fleiss(items, 5);
        assertThat(agreement.observed()).isCloseTo(.3780, within(.00005));
        assertThat(agreement.expected()).isCloseTo(.2128, within(.00005));
        assertThat(agreement.kappa()).isCloseTo(.2099, within(.00005));
    }

    @Test
    void raters_with_gaps_agree_by_krippendorff() {
        var raters = List.of("*****34121133*3", "1*213343*******", "**21344*21133*4");
        var units = new ArrayList<Agreement.Rated>();
        for (int unit = 0; unit < 15; unit++) {
            int at = unit;
            units.add(new Agreement.Rated(
                    raters.stream()
                            .mapToInt(rater -> rater.charAt(at))
                            .filter(said -> said != '*')
                            .map(said -> said - '1')
                            .toArray(),
                    1));
        }
        assertThat(Agreement.krippendorff(units, 4)).isCloseTo(.6914, within(.00005));
    }
}
