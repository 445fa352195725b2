package errata.bench.timemachine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import errata.local.console.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TimeMachineSettingsTest {

    @Test
    void without_a_word_a_year_of_ten_million_labels_is_told() {
        assertThat(TimeMachineSettings.of(List.of()))
                .isEqualTo(new TimeMachineSettings(10_000_000, 1, 200, 99_999_999, false, false, false));
    }

    @Test
    void a_year_too_short_or_too_long_is_refused() {
        assertThatThrownBy(() -> TimeMachineSettings.of(List.of("--labels", "10")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("from 1,000 to 20,000,000");
        assertThatThrownBy(() -> TimeMachineSettings.of(List.of("--labels", "99999999")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> TimeMachineSettings.of(List.of("--labels", "many")))
                .isInstanceOf(Refusal.class);
    }
}
