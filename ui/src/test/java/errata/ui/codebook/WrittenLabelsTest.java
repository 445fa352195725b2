package errata.ui.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import errata.ui.wire.ReportingLabel;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WrittenLabelsTest {

    @Test
    void a_line_is_a_label_and_its_title_may_hold_bars() {
        assertThat(WrittenLabels.of("OWASP LLM | LLM06 | Agency | excessive\n\n Board|Trust \n NIST"))
                .containsExactly(
                        Map.of("scheme", "OWASP LLM", "code", "LLM06", "title", "Agency | excessive"),
                        Map.of("scheme", "Board", "code", "Trust"),
                        Map.of("scheme", "NIST", "code", ""));
    }

    @Test
    void what_was_written_is_shown_as_it_was_written() {
        var labels =
                List.of(new ReportingLabel("OWASP LLM", "LLM06", "Agency"), new ReportingLabel("Board", "B1", null));
        assertThat(WrittenLabels.written(labels)).isEqualTo("OWASP LLM | LLM06 | Agency\nBoard | B1");
    }
}
