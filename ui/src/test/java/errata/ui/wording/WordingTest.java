package errata.ui.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class WordingTest {

    private static final Instant NOON = Instant.parse("2026-03-09T12:00:00Z");

    @Test
    void small_rates_keep_a_decimal_and_large_ones_do_not() {
        assertThat(Wording.percent(0.12)).isEqualTo("12 %");
        assertThat(Wording.percent(0.067)).isEqualTo("6.7 %");
        assertThat(Wording.percent(0.0996)).isEqualTo("10 %");
        assertThat(Wording.percent(0)).isEqualTo("0 %");
        assertThat(Wording.exact(0.1981)).isEqualTo("19.8 %");
    }

    @Test
    void durations_are_told_in_the_unit_one_would_say() {
        assertThat(Wording.duration(820)).isEqualTo("820 ms");
        assertThat(Wording.duration(4100)).isEqualTo("4.1 s");
        assertThat(Wording.duration(125_000)).isEqualTo("2 min 5 s");
        assertThat(Wording.duration(7_500_000)).isEqualTo("2 h 5 min");
    }

    @Test
    void the_past_is_told_relatively_until_it_is_too_long_ago() {
        assertThat(Wording.ago(NOON.minusSeconds(20), NOON)).isEqualTo("just now");
        assertThat(Wording.ago(NOON.minusSeconds(300), NOON)).isEqualTo("5 min ago");
        assertThat(Wording.ago(NOON.minusSeconds(26 * 3600), NOON)).isEqualTo("yesterday");
        assertThat(Wording.ago(NOON.minusSeconds(40L * 86400), NOON)).isEqualTo("28 Jan 2026");
        assertThat(Wording.ago(NOON.plusSeconds(86400), NOON)).isEqualTo("10 Mar 2026");
    }

    @Test
    void a_glance_ends_at_a_word() {
        assertThat(Wording.glance("one two  three\nfour", 13)).isEqualTo("one two three…");
        assertThat(Wording.glance(null, 10)).isEmpty();
    }

    @Test
    void counts_agree_with_their_noun() {
        assertThat(Wording.counted(1, "trace")).isEqualTo("1 trace");
        assertThat(Wording.counted(1284, "category")).isEqualTo("1,284 categories");
    }
}
