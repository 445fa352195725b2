package errata.ui.drift;

import static org.assertj.core.api.Assertions.assertThat;

import errata.ui.wire.Comparison;
import errata.ui.wire.Comparison.Line;
import errata.ui.wire.Comparison.Side;
import errata.ui.wire.Mark;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ShiftTest {

    private static final Instant THEN = Instant.parse("2026-03-01T00:00:00Z");

    @Test
    void a_decision_is_held_against_the_cut_right_before_it() {
        assertThat(Shift.between("c40.a40.t9", 8))
                .containsEntry("then", "c40.a40.t7")
                .containsEntry("now", "c40.a40.t8");
        assertThat(Shift.between("something else", 8)).isNull();
        assertThat(Shift.between(null, 8)).isNull();
    }

    @Test
    void the_rate_that_moved_most_is_told_and_what_went_counts_down_to_nothing() {
        var shift = shift(line("Dates", 0.10, 0.15), line("Timezone", 0.08, null), line("Tone", 0.2, 0.2));
        assertThat(shift.told()).isEqualTo("−8.0 points, Timezone");
    }

    @Test
    void a_decision_that_moved_no_rate_weighs_less_than_any_that_did() {
        var still = shift(line("Dates", 0.10, 0.10));
        assertThat(still.told()).isEqualTo("no rate moved");
        assertThat(still.weight()).isLessThan(shift(line("Dates", 0.10, 0.11)).weight());
    }

    private static Shift shift(Line... lines) {
        var side = new Side(THEN, "c1.a1.t1", true, 100, 40);
        return new Shift(
                new Mark(THEN, 8, "ann", "ann merged", "merged", List.of()),
                new Comparison("wall", side, side, 1.0, 1.0, List.of(lines), List.of(), List.of()),
                null);
    }

    private static Line line(String name, @Nullable Double then, @Nullable Double now) {
        return new Line(name, name, 1, 1, 1L, 1L, then, now, 0, 0, 0, 0);
    }
}
