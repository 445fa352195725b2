package errata.bench.searching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import errata.local.console.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SearchSettingsTest {

    @Test
    void nothing_said_means_a_million_traces() {
        assertThat(SearchSettings.of(List.of())).isEqualTo(new SearchSettings(1_000_000, 100, false));
    }

    @Test
    void a_library_too_small_to_tell_anything_is_refused() {
        assertThatThrownBy(() -> SearchSettings.of(List.of("--traces", "5"))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> SearchSettings.of(List.of("--traces", "many"))).isInstanceOf(Refusal.class);
    }
}
