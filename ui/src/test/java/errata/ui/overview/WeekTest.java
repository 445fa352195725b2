package errata.ui.overview;

import static org.assertj.core.api.Assertions.assertThat;

import errata.ui.wire.Sample;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Weeks begin on Monday; the fifth of January 2026 is one.
class WeekTest {
    private static final Instant MONDAY = Instant.parse("2026-01-05T09:00:00Z");

    @Test
    void a_week_without_a_round_was_missed() {
        var weeks = Week.latest(List.of(drawn(0, 10), drawn(2, 4)), week(2));
        assertThat(weeks).extracting(Week::missed).containsExactly(false, true, false);
        assertThat(weeks.getFirst().monday()).isEqualTo(LocalDate.parse("2026-01-19"));
        assertThat(weeks.getFirst().left()).isEqualTo(6);
    }

    @Test
    void the_week_that_is_not_over_is_not_missed() {
        assertThat(Week.latest(List.of(drawn(0, 10)), week(1))).hasSize(1);
        assertThat(Week.latest(List.of(drawn(0, 10)), week(2)))
                .extracting(Week::missed)
                .containsExactly(true, false);
    }

    @Test
    void two_rounds_of_one_week_stand_in_it_in_their_order() {
        var weeks = Week.latest(List.of(drawn(0, 3), drawn(0, 7)), week(0));
        assertThat(weeks).hasSize(1);
        assertThat(weeks.getFirst().rounds()).extracting(Round::left).containsExactly(7, 3);
    }

    @Test
    void only_the_latest_weeks_are_shown() {
        var samples = IntStream.range(0, 30).mapToObj(i -> drawn(i, 10)).toList();
        assertThat(Week.latest(samples, week(29))).hasSize(Week.MOST);
        assertThat(Week.latest(List.of(), week(3))).isEmpty();
    }

    private static Instant week(int number) {
        return MONDAY.plusSeconds(number * 7L * 86_400);
    }

    private static Sample drawn(int week, int reviewed) {
        return new Sample(
                "s" + week,
                "Week " + week,
                "uniform",
                null,
                "42",
                week(week).plusSeconds(reviewed),
                "ann",
                100,
                10,
                reviewed,
                0,
                List.of(),
                List.of());
    }
}
