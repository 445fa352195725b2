package errata.ui.operations;

import static org.assertj.core.api.Assertions.assertThat;

import errata.ui.wire.Intake.Minute;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlowTest {

    @Test
    void bars_stay_in_the_picture_and_nothing_is_drawn_below_the_axis() {
        var now = Instant.parse("2026-03-10T12:00:00Z");
        var flow = Flow.of(
                List.of(
                        new Minute(now.minusSeconds(60), 400, 380, 20, 0, 90, 5L),
                        new Minute(now, 0, 40, 0, 0, 0, null)),
                now.plusSeconds(20));
        assertThat(flow.bars())
                .as("the whole hour, not only minutes in which something came")
                .hasSize(60);
        assertThat(flow.most()).isEqualTo(500);
        assertThat(flow.bars()).allSatisfy(bar -> {
            assertThat(bar.refusedY()).isBetween(0.0, (double) flow.base());
            assertThat(bar.storedY() + bar.stored()).isLessThanOrEqualTo(flow.base() + 0.2);
        });
        assertThat(flow.bars().get(58).title()).isEqualTo("11:59: 400 accepted, 380 stored, 90 refused");
    }

    @Test
    void the_axis_ends_at_a_round_figure() {
        assertThat(Flow.step(0)).isEqualTo(10);
        assertThat(Flow.step(11)).isEqualTo(20);
        assertThat(Flow.step(50)).isEqualTo(50);
        assertThat(Flow.step(12_345)).isEqualTo(20_000);
    }
}
