package errata.ui.saturation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import errata.ui.wire.Saturation;
import errata.ui.wire.Saturation.Discovered;
import errata.ui.wire.Saturation.Named;
import errata.ui.wire.Saturation.Rule;
import errata.ui.wire.Saturation.Unseen;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiscoveryCurveTest {

    @Test
    void every_discovery_is_a_step_up() {
        var curve = DiscoveryCurve.of(told(100, 2, 41));
        assertThat(curve.steps()).hasSize(2);
        assertThat(curve.steps().getFirst().y())
                .isGreaterThan(curve.steps().getLast().y());
        assertThat(curve.steps().getLast().told()).isEqualTo("Trace 41: Kind 41");
    }

    @Test
    void the_quiet_run_reaches_from_the_last_discovery_to_the_end() {
        var curve = DiscoveryCurve.of(told(100, 2, 41));
        assertThat(curve.quietFrom() + curve.quiet()).isCloseTo(curve.right(), within(1e-6));
    }

    @Test
    void what_is_missing_is_said_in_the_order_in_which_it_can_be_mended() {
        assertThat(SaturationView.of("/p/x", told(30, 2, 5), null, null).why())
                .isEqualTo("30 of at least 100 traces are read.");
        assertThat(SaturationView.of("/p/x", told(110, 2, 100), null, null).why())
                .startsWith("The last new category is 10");
        assertThat(SaturationView.of("/p/x", told(110, 2, 41), null, null).why())
                .startsWith("Of failing traces only 8");
    }

    private static Saturation told(int reviewed, int first, int last) {
        var found = List.of(discovered(first, 1), discovered(last, 2));
        var all = new Rule(reviewed - last, 20, 100, null, null, .1);
        var failing = new Rule(8, 20, 100, null, null, .3);
        var unseen = new Unseen(40, 1, 0, .97, .97, 2, 2, true);
        return new Saturation(
                "wall",
                null,
                "c1.a1.t1",
                true,
                reviewed,
                20,
                2,
                false,
                true,
                "",
                all,
                failing,
                unseen,
                List.of(),
                found,
                List.of());
    }

    private static Discovered discovered(int at, int known) {
        return new Discovered(at, 1, "t", List.of(new Named("c", "Kind " + at)), known);
    }
}
