package errata.ui.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusedSpanTest {

    @ParameterizedTest
    @CsvSource({
        "too-large, larger than 6 MiB",
        "too-many, refused at that moment",
        "unreadable, redaction rules",
        "made-room, until newer refused spans"
    })
    void a_span_that_is_not_kept_says_why_and_what_to_do(String lacks, String why) {
        assertThat(lacking(lacks).lacking())
                .contains(why)
                .containsPattern("(Send it again|send it again|to be mended)");
    }

    @Test
    void a_reason_nobody_told_is_not_guessed() {
        assertThat(lacking(null).lacking()).isEqualTo(lacking("of-tomorrow").lacking());
        assertThat(lacking(null).lacking()).doesNotContain("MiB").contains("Send it again");
    }

    private static RefusedSpan lacking(@org.jspecify.annotations.Nullable String lacks) {
        return new RefusedSpan(
                "r",
                null,
                "too-large",
                "too large",
                "ingest-service",
                "otlp",
                null,
                null,
                null,
                9,
                "refused",
                false,
                lacks,
                null);
    }
}
