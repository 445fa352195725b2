package errata.ui.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QuestionTest {

    @Test
    void an_address_says_nothing_that_goes_without_saying() {
        var question = Question.of(Map.of(
                "lens", List.of("as-was"), "unit", List.of("traces"), "asOf", List.of(""), "stranger", List.of("x")));
        assertThat(question.address("/r")).isEqualTo("/r");
        assertThat(question.asked()).containsEntry("window", "default").containsEntry("lens", "as-was");
    }

    @Test
    void a_cut_goes_before_an_instant() {
        var question = Question.of(Map.of(
                "cut", List.of("c1.a1.t1"),
                "asOf", List.of("2026-03-01T00:00:00Z"),
                "from", List.of("2026-02-01")));
        assertThat(question.address("/r")).isEqualTo("/r?cut=c1.a1.t1&from=2026-02-01");
        assertThat(question.usualWindow()).isFalse();
    }

    @Test
    void days_that_a_form_sends_along_with_a_named_window_count_for_nothing() {
        var days = List.of("2026-02-01");
        assertThat(Question.of(Map.of("window", List.of("all"), "from", days)).address("/r"))
                .isEqualTo("/r?window=all");
        assertThat(Question.of(Map.of("window", List.of("default"), "from", days)))
                .isEqualTo(Question.usual());
        assertThat(Question.of(Map.of("window", List.of("between"), "from", days))
                        .address("/r"))
                .isEqualTo("/r?from=2026-02-01");
    }

    @Test
    void a_window_that_ends_before_it_begins_is_none() {
        assertThat(Question.of(Map.of("from", List.of("2026-02-20"), "to", List.of("2026-02-03"))))
                .isEqualTo(Question.usual());
    }

    @Test
    void the_last_day_that_is_named_is_part_of_the_window() {
        var question = Question.of(Map.of("from", List.of("2026-02-01"), "to", List.of("2026-02-28")));
        assertThat(question.from()).isEqualTo(Instant.parse("2026-02-01T00:00:00Z"));
        assertThat(question.to()).isEqualTo(Instant.parse("2026-03-01T00:00:00Z"));
        assertThat(question.asked()).doesNotContainKey("window");
    }

    @Test
    void facts_of_a_segment_come_and_go_one_by_one() {
        var question = Question.of(Map.of("segment", List.of("service:desk", "release:2.4", "nonsense")));
        assertThat(question.segment()).containsExactly("service:desk", "release:2.4");
        assertThat(question.without("service:desk").address("/r")).isEqualTo("/r?segment=release%3A2.4");
    }

    @Test
    void leaving_stale_verdicts_out_is_part_of_the_address() {
        var question = Question.of(Map.of("stale", List.of("out")));
        assertThat(question.address("/r")).isEqualTo("/r?stale=out");
        assertThat(question.asked()).containsEntry("stale", "out");
        assertThat(Question.of(Map.of("stale", List.of("counted"))).staleOut()).isFalse();
    }

    @Test
    void what_no_clock_shows_is_no_instant() {
        assertThat(Question.of(Map.of("asOf", List.of("yesterday"), "from", List.of("31.12.")))
                        .chosen())
                .isEmpty();
    }
}
