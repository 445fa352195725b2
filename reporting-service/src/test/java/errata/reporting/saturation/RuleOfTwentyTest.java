package errata.reporting.saturation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import errata.events.CategoryId;
import java.util.List;
import java.util.UUID;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Hundred invented traces whose categories come up at traces 1, 3, 5, 6, 7 and 41: the rule of twenty stops too early.
class RuleOfTwentyTest {
    private static final List<Integer> NEW = List.of(1, 3, 5, 6, 7, 41);

    // 41 of the hundred fail, 23 of them after trace 41; the twentieth of those is trace 91.
    private final Discovery discovery =
            discovery(100, NEW, n -> NEW.contains(n) || n >= 8 && n <= 19 || n > 41 && n <= 60 || n == 91 || n > 97);

    @Test
    void twenty_in_a_row_are_reached_before_the_sixth_category() {
        var rule = RuleOfTwenty.of(discovery, false, 20, 100);
        assertThat(rule.reachedAt()).isEqualTo(27);
        assertThat(discovery.kindsAfter(27)).isEqualTo(5);
        assertThat(rule.firesAt()).isEqualTo(100);
        assertThat(rule.run()).isEqualTo(59);
    }

    @Test
    void failing_traces_alone_reach_it_later() {
        var rule = RuleOfTwenty.of(discovery, true, 20, 100);
        assertThat(discovery.failing()).isEqualTo(41);
        assertThat(rule.reachedAt()).isEqualTo(91);
        assertThat(rule.run()).isEqualTo(23);
    }

    @Test
    void a_short_reading_never_reaches_it() {
        var rule = RuleOfTwenty.of(discovery(30, List.of(1, 3, 5, 6, 9, 10, 20), _ -> true), false, 20, 30);
        assertThat(rule.reachedAt()).isNull();
        assertThat(rule.run()).isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource({"10, .259", "20, .139", "30, .095", "59, .0495", "100, .0295"})
    void a_run_bounds_what_is_unseen(int run, double bound) {
        var rule = RuleOfTwenty.of(discovery(run + 1, List.of(1), _ -> true), false, 20, 100);
        assertThat(rule.bound()).isCloseTo(bound, within(.0005));
    }

    @ParameterizedTest
    @CsvSource({"30, 10, 40, 5", "4, 2, 9, 5", "6, 3, 10, 5"})
    void base_and_run_stop_before_the_sixth_category(int base, int run, int stopsAt, int found) {
        var rule = BaseAndRun.of(discovery, base, run, .05);
        assertThat(rule.stopsAt()).isEqualTo(stopsAt);
        assertThat(rule.foundThen()).isEqualTo(found);
    }

    private static Discovery discovery(int count, List<Integer> fresh, IntPredicate failing) {
        var discovery = new Discovery();
        for (int n = 1; n <= count; n++) {
            discovery.read(n, failing.test(n), present(fresh, n));
        }
        return discovery;
    }

    /// A trace that shows nothing new shows the first category again.
    private static List<CategoryId> present(List<Integer> fresh, int n) {
        return List.of(
                new CategoryId(new UUID(0x4000L, 0x8000000000000000L | (fresh.contains(n) ? n : fresh.getFirst()))));
    }
}
