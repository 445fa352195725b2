package errata.annotation.retaining;

import static org.assertj.core.api.Assertions.assertThat;

import errata.annotation.retaining.RetentionRule.Day;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RetentionRuleTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-10");

    @Test
    void days_that_are_too_old_go() {
        var library =
                List.of(day("2026-03-07", 10), day("2026-03-08", 10), day("2026-03-09", 10), day("2026-03-10", 10));

        assertThat(dropped(new RetentionRule(2, null), library)).containsExactly("2026-03-07", "2026-03-08");
    }

    @Test
    void the_earliest_days_go_until_the_rest_fits() {
        var library =
                List.of(day("2026-03-07", 50), day("2026-03-08", 40), day("2026-03-09", 30), day("2026-03-10", 20));

        assertThat(dropped(new RetentionRule(null, 60L), library)).containsExactly("2026-03-07", "2026-03-08");
    }

    @Test
    void today_always_stays() {
        assertThat(dropped(new RetentionRule(1, 0L), List.of(day("2026-03-10", 10))))
                .isEmpty();
    }

    @Test
    void a_day_of_which_only_pinned_traces_are_left_is_done_with() {
        var left = new Day(LocalDate.parse("2026-01-01"), 0, 30, 3, 3, false);

        assertThat(dropped(new RetentionRule(1, null), List.of(left))).isEmpty();
    }

    @Test
    void what_goes_is_counted_without_the_pinned() {
        var library = List.of(new Day(LocalDate.parse("2026-03-01"), 70, 100, 10, 4, false), day("2026-03-10", 5));

        var plan = Retention.of(new RetentionRule(3, null).plan(library, TODAY));

        assertThat(plan.drops()).isEqualTo(new Retention.Drops(1, 6, 70));
    }

    private static List<String> dropped(RetentionRule rule, List<Day> library) {
        return rule.plan(library, TODAY).stream()
                .filter(Day::drop)
                .map(day -> day.day().toString())
                .toList();
    }

    private static Day day(String day, long bytes) {
        return new Day(LocalDate.parse(day), bytes, 10, 5, 0, false);
    }
}
