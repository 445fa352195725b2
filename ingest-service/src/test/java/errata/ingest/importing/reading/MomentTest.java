package errata.ingest.importing.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MomentTest {
    private static final Instant MOMENT = Instant.parse("2025-03-04T05:06:07.250Z");

    @Test
    void times_are_read_in_every_form_files_use() throws Exception {
        for (var json : new String[] {
            "\"2025-03-04T05:06:07.250Z\"",
            "\"2025-03-04T07:06:07.25+02:00\"",
            "\"2025-03-04T05:06:07.250\"",
            "\"2025-03-04 05:06:07.25\"",
            "1741064767.25",
            "1741064767250",
            "1741064767250000",
            "1741064767250000000",
            "\"1741064767250\""
        }) {
            assertThat(read(json)).as(json).contains(MOMENT);
        }
        assertThat(read("\"2025-03-04\"")).contains(Instant.parse("2025-03-04T00:00:00Z"));
    }

    @Test
    void what_is_no_plausible_time_is_none() throws Exception {
        for (var json : new String[] {
            "0", "-5", "1e300", "\"soon\"", "true", "\"\"", "\"1741\"", "99999999999999999999999", "[]"
        }) {
            assertThat(read(json)).as(json).isEmpty();
        }
    }

    private static Optional<Instant> read(String json) throws Exception {
        return Moment.read(new ObjectMapper().readTree(json));
    }
}
