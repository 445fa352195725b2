package errata.ingest.refusing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadRefusalTest {
    private static final Instant WRITTEN = Instant.parse("2026-03-01T12:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-01-01T00:00:00Z", "-999999999-01-01T00:00:00Z"})
    void a_time_that_the_database_does_not_hold_is_not_kept(String at) {
        assertThat(read(Map.of("at", at), WRITTEN).at()).isEqualTo(Instant.EPOCH);
        assertThat(read(Map.of(), Instant.parse(at)).at()).isEqualTo(Instant.EPOCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", ""})
    void a_time_that_is_none_is_when_it_was_written(String at) {
        assertThat(read(Map.of("at", at), WRITTEN).at()).isEqualTo(WRITTEN);
    }

    private static Refusal read(Map<String, String> more, Instant written) {
        var headers = new HashMap<>(more);
        headers.put("project", "p");
        return ReadRefusal.read(new ReadRefusal.Told("p", new byte[] {'{'}, headers, written, "0@1"))
                .orElseThrow();
    }
}
