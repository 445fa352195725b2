package errata.ui.comparing;

import static org.assertj.core.api.Assertions.assertThat;

import errata.ui.wire.Comparison.Flow;
import errata.ui.wire.Comparison.Line;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SlopesTest {

    @Test
    void a_line_leads_from_the_rank_then_to_the_rank_now() {
        var slope = Slopes.of(List.of(line("Dates", 3, 1))).slopes().getFirst();
        assertThat(slope.way()).isEqualTo("up");
        assertThat(slope.thenY()).isGreaterThan(slope.nowY());
        assertThat(slope.path()).startsWith("M330.0 " + slope.thenY()).endsWith(" " + slope.nowY());
    }

    @Test
    void what_is_ranked_at_one_of_the_two_only_has_no_line() {
        var slopes = Slopes.of(List.of(line("Born", null, 2), line("Merged away", 1, null)))
                .slopes();
        assertThat(slopes).extracting(Slopes.Slope::path).containsOnlyNulls();
        assertThat(slopes).extracting(Slopes.Slope::way).containsExactly("new", "gone");
    }

    @Test
    void what_was_never_ranked_is_left_out() {
        assertThat(Slopes.of(List.of(line("Rare", null, null))).slopes()).isEmpty();
    }

    @Test
    void bands_of_one_side_lie_below_each_other() {
        var bands = Bands.of(
                List.of(new Flow("a", "b", 4), new Flow("a", null, 2), new Flow(null, "b", 1)),
                Map.of("a", "Hand-off", "b", "No hand-off"));
        assertThat(bands.bands()).extracting(Bands.Band::told).contains("2 traces from Hand-off to no failure");
        assertThat(bands.left()).extracting(Bands.Stack::traces).containsExactly(6L, 1L);
        var stacks = bands.left();
        assertThat(stacks.getLast().y())
                .isGreaterThan(stacks.getFirst().y() + stacks.getFirst().height());
    }

    private static Line line(String name, Integer then, Integer now) {
        return new Line(name, name, then, now, 3L, 4L, null, null, 0, 0, 0, 1);
    }
}
