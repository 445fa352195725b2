package errata.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LibraryQueryTest {

    @Test
    void an_address_says_only_what_was_chosen() {
        var query = LibraryQuery.of(
                "/p/x/traces", Map.of("q", List.of(" cat "), "model", List.of(""), "evil", List.of("1")));
        assertThat(query.first()).isEqualTo("/p/x/traces?q=cat");
        assertThat(query.asked()).containsOnlyKeys("q", "limit");
    }

    @Test
    void choosing_a_value_twice_drops_it_and_paging_starts_over() {
        var query = LibraryQuery.of("/t", Map.of("model", List.of("small"), "after", List.of("abc")));
        assertThat(query.toggled("model", "small")).isEqualTo("/t");
        assertThat(query.toggled("release", "1.0 beta")).isEqualTo("/t?model=small&release=1.0%20beta");
        assertThat(query.older("def")).isEqualTo("/t?model=small&after=def");
    }

    @Test
    void a_day_is_asked_as_an_instant() {
        var query = LibraryQuery.of("/t", Map.of("from", List.of("2026-03-01")));
        assertThat(query.asked()).containsEntry("from", "2026-03-01T00:00:00Z");
    }
}
