package errata.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LibraryQueryTest {

    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

    @Test
    void an_address_says_only_what_was_chosen() {
        var query = LibraryQuery.of(
                "/p/x/traces", Map.of("q", List.of(" cat "), "model", List.of(""), "evil", List.of("1")));
        assertThat(query.first()).isEqualTo("/p/x/traces?q=cat");
        assertThat(query.asked(NOW)).containsOnlyKeys("q");
    }

    @Test
    void a_fact_takes_several_values_and_choosing_one_twice_drops_it() {
        var query = LibraryQuery.of("/t", Map.of("model", List.of("small", "large"), "after", List.of("abc")));
        assertThat(query.toggled("model", "small")).isEqualTo("/t?model=large");
        assertThat(query.toggled("release", "1.0 beta")).isEqualTo("/t?model=small&model=large&release=1.0%20beta");
        assertThat(query.older("def")).isEqualTo("/t?model=small&model=large&after=def");
    }

    @Test
    void a_filter_with_one_value_keeps_the_first_said() {
        var query = LibraryQuery.of("/t", Map.of("minTokens", List.of("5", "9")));
        assertThat(query.asked(NOW)).containsEntry("minTokens", List.of("5"));
    }

    @Test
    void days_are_asked_as_instants_and_the_last_day_is_meant_whole() {
        var query = LibraryQuery.of("/t", Map.of("from", List.of("2026-03-01"), "to", List.of("2026-03-02")));
        assertThat(query.asked(NOW))
                .containsEntry("from", List.of("2026-03-01T00:00:00Z"))
                .containsEntry("to", List.of("2026-03-03T00:00:00Z"));
    }

    @Test
    void a_period_moves_with_time_and_an_unknown_one_is_dropped() {
        assertThat(LibraryQuery.of("/t", Map.of("since", List.of("24h"))).asked(NOW))
                .containsEntry("from", List.of("2026-03-09T12:00:00Z"))
                .doesNotContainKey("since");
        assertThat(LibraryQuery.of("/t", Map.of("since", List.of("ages"))).filtered())
                .isFalse();
    }

    @Test
    void what_a_project_names_itself_can_be_asked_for() {
        var query = LibraryQuery.of(
                "/t", Map.of("metadata.channel", List.of("web", "phone"), "feedback.helpful", List.of(">=0.5")));
        assertThat(query.asked(NOW))
                .containsEntry("metadata.channel", List.of("web", "phone"))
                .containsEntry("feedback.helpful", List.of(">=0.5"));
        assertThat(Chips.of(query))
                .extracting(Chips.Chip::fact)
                .containsExactly("feedback helpful", "channel", "channel");
    }
}
