package errata.ui.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import errata.ui.wire.Bounds;
import errata.ui.wire.Ranked;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ParetoTest {

    private static final double PLOT = Pareto.WIDTH - Pareto.NAMES - Pareto.FIGURES;

    @Test
    void a_bar_is_as_long_as_its_rate_on_the_axis() {
        var picture = Pareto.of(List.of(ranked("Hand-off", 12, 100, 0.12, 0.07, 0.1981, 0.245)));
        // 19.8 % is the greatest thing drawn; the axis ends at 20 %.
        assertThat(picture.bars().getFirst().barWidth()).isCloseTo(PLOT * 0.12 / 0.2, within(0.1));
        assertThat(picture.ticks()).extracting(Pareto.Tick::text).containsExactly("0 %", "5 %", "10 %", "15 %", "20 %");
    }

    @Test
    void the_whisker_spans_the_interval_around_the_end_of_the_bar() {
        var bar = Pareto.of(List.of(ranked("Hand-off", 12, 100, 0.12, 0.07, 0.1981, 0.245)))
                .bars()
                .getFirst();
        assertThat(bar.whisker()).startsWith("M460.0 ").contains(" H844.3 ");
        assertThat(Pareto.NAMES + bar.barWidth()).isBetween(460.0, 844.3);
    }

    @Test
    void the_line_ends_at_the_share_of_all_rows_together() {
        var picture = Pareto.of(
                List.of(ranked("A", 12, 100, 0.12, 0.07, 0.1981, 0.5), ranked("B", 10, 100, 0.10, 0.055, 0.174, 0.5)));
        assertThat(picture.dots()).extracting(Pareto.Dot::text).containsExactly("50 %", "100 %");
        assertThat(picture.dots().getLast().x()).isEqualTo(Pareto.WIDTH - Pareto.FIGURES);
        assertThat(picture.line()).isEqualTo("550.0,63.0 850.0,109.0");
    }

    @Test
    void unresolved_labels_show_how_far_the_bar_may_grow_and_no_rate() {
        var split = new Ranked(
                1,
                "c",
                "None",
                "major",
                5,
                2,
                12,
                1,
                0,
                0,
                null,
                null,
                null,
                new Bounds(2 / 12.0, 3 / 12.0),
                0.4,
                null,
                0,
                0,
                0,
                null,
                null,
                null,
                null);
        var bar = Pareto.of(List.of(split)).bars().getFirst();
        assertThat(bar.possibleWidth()).isGreaterThan(bar.barWidth());
        assertThat(bar.whisker()).isNull();
        assertThat(bar.detail()).isEqualTo("between 16.7–25.0 %");
    }

    @Test
    void a_figure_never_stands_without_what_it_was_counted_in() {
        var bar = Pareto.of(List.of(ranked("Hand-off", 12, 100, 0.12, 0.07, 0.1981, 0.245)))
                .bars()
                .getFirst();
        assertThat(bar.figure()).isEqualTo("12 of 100");
        assertThat(bar.spoken()).isEqualTo("Hand-off: 12 of 100 traces, 12 % (7.0–19.8 %)");
    }

    @Test
    void nothing_is_drawn_outside_the_picture() {
        var picture = Pareto.of(List.of(ranked("All", 20, 20, 1.0, 0.8389, 1.0, 1.0)));
        assertThat(Pareto.NAMES + picture.bars().getFirst().barWidth()).isLessThanOrEqualTo(Pareto.WIDTH);
        assertThat(picture.ticks().getLast().text()).isEqualTo("100 %");
    }

    private static Ranked ranked(
            String name,
            long count,
            long assessed,
            @Nullable Double rate,
            @Nullable Double low,
            @Nullable Double high,
            double share) {
        return new Ranked(
                1, name, name, "major", 5, count, assessed, 0, 0, 0, rate, low, high, null, share, 0.6, 1, 0, 0, null,
                null, null, null);
    }
}
