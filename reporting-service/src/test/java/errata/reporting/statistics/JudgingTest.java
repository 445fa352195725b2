package errata.reporting.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgingTest {
    // Forty traces: all seven failures caught, four of 33 passes called failures.
    private final Judging judge = new Judging(7, 4, 0, 29);

    @Test
    void a_judge_that_misses_nothing_may_cry_wolf() {
        assertThat(judge.sensitivity()).isEqualTo(1.0);
        assertThat(judge.specificity()).isCloseTo(.8788, within(.00005));
        assertThat(judge.falseFailures()).isCloseTo(.1212, within(.00005));
        assertThat(judge.agreement().kappa()).isCloseTo(.7173, within(.00005));
        assertThat(judge.correlation()).isCloseTo(.7478, within(.00005));
    }

    @Test
    void what_was_never_seen_is_unknown_and_not_zero() {
        var blind = new Judging(0, 0, 0, 9);
        assertThat(blind.sensitivity()).isNull();
        assertThat(blind.correlation()).isNull();
        assertThat(Corrected.of(3, 9, blind)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"5, .4507", "60, .0487"})
    void spot_checks_without_a_fault_bound_the_faults(long checks, double bound) {
        assertThat(Unbroken.bound(checks)).isCloseTo(bound, within(.00005));
    }

    @ParameterizedTest
    @CsvSource({"20, .05, .3585", "20, .10, .1216"})
    void a_run_lets_rare_failures_escape(long run, double share, double chance) {
        assertThat(Unbroken.escapes(share, run)).isCloseTo(chance, within(.00005));
    }

    // The judge calls a fifth failures; it passes 92 % of the passes and calls 88 % of the failures.
    @Test
    void the_rate_a_judge_tells_is_corrected_by_its_errors() {
        var corrected = Corrected.of(.20, 500, .88, 50, .92, 50).orElseThrow();
        assertThat(corrected.rate()).isCloseTo(.15, within(1e-9));
        assertThat(corrected.error()).isCloseTo(.04729, within(.000005));
        assertThat(1 - corrected.range().high()).isCloseTo(.7573, within(.00005));
        assertThat(1 - corrected.range().low()).isCloseTo(.9427, within(.00005));
    }

    @Test
    void without_the_error_of_the_judged_share_the_interval_is_too_narrow() {
        var census = Corrected.of(.20, Long.MAX_VALUE, .88, 50, .92, 50).orElseThrow();
        assertThat(census.error()).isCloseTo(.04167, within(.000005));
    }

    /// Told by passes: 5 of 8 and 6 of 10 passed, by a judge that is right three times of four.
    @ParameterizedTest
    @CsvSource({"3, 8, .75", "4, 10, .70"})
    void eight_labels_correct_as_published(long called, long of, double passing) {
        var corrected = Corrected.of(called, of, new Judging(3, 1, 1, 3)).orElseThrow();
        assertThat(1 - corrected.rate()).isCloseTo(passing, within(1e-9));
    }

    @Test
    void a_judge_no_better_than_a_coin_corrects_nothing() {
        assertThat(Corrected.of(3, 8, new Judging(1, 1, 1, 1))).isEmpty();
    }
}
