package errata.local.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import errata.local.console.Refusal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportingHeapTest {

    @Test
    void it_is_320_megabytes_unless_told_otherwise() {
        assertThat(ReportingHeap.megabytes(Map.of())).isEqualTo(320);
        assertThat(ReportingHeap.megabytes(Map.of("ERRATA_REPORTING_HEAP", "1024")))
                .isEqualTo(1024);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1g", "-1", "64", "much"})
    void what_is_no_size_is_refused_with_what_to_say_instead(String wanted) {
        assertThatThrownBy(() -> ReportingHeap.megabytes(Map.of("ERRATA_REPORTING_HEAP", wanted)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("ERRATA_REPORTING_HEAP=1024 ./errata up");
    }
}
