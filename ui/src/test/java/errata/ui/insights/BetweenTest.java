package errata.ui.insights;

import static org.assertj.core.api.Assertions.assertThat;

import errata.ui.wire.Point;
import errata.ui.wire.Timeline;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BetweenTest {
    private static final Instant FIRST_READ = Instant.parse("2026-01-10T00:00:00Z");
    private static final Timeline YEAR = new Timeline(
            "wall",
            FIRST_READ,
            Instant.parse("2026-12-01T00:00:00Z"),
            List.of(
                    new Point(Instant.parse("2026-01-01T00:00:00Z"), "c0.a0.t1", 0),
                    new Point(FIRST_READ, "c9.a9.t2", 3)),
            List.of());

    @Test
    void the_first_look_goes_four_weeks_back_from_the_last_thing_recorded() {
        assertThat(asked(null)).containsEntry("thenAsOf", "2026-11-03T00:00:00Z");
    }

    @Test
    void it_goes_four_weeks_back_from_a_later_instant_that_was_chosen() {
        assertThat(asked("2026-06-29T00:00:00Z"))
                .containsEntry("thenAsOf", "2026-06-01T00:00:00Z")
                .containsEntry("nowAsOf", "2026-06-29T00:00:00Z");
    }

    @Test
    void it_goes_no_further_back_than_to_the_first_trace_read() {
        assertThat(asked("2026-01-20T00:00:00Z")).containsEntry("thenAsOf", FIRST_READ.toString());
    }

    @Test
    void before_anything_was_read_the_earlier_one_is_still_the_earlier_one() {
        assertThat(asked("2026-01-05T00:00:00Z")).containsEntry("thenAsOf", "2025-12-08T00:00:00Z");
    }

    private static @Nullable Map<String, String> asked(@Nullable String later) {
        return new Between(null, null, null, later).asked(() -> YEAR);
    }
}
