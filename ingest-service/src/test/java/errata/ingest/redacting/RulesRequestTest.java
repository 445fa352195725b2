package errata.ingest.redacting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import errata.ingest.settings.RulesJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesRequestTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void rules_are_read_as_they_are_written() throws Exception {
        var written = "{\"attributes\":{\"allow\":[\"gen_ai.*\"],\"deny\":[\"user.*\"]},\"patterns\":[\"email\"],"
                + "\"custom\":[{\"name\":\"customer\",\"regex\":\"KD-\\\\d{6}\"}],\"action\":\"hash\"}";

        var read = (RulesRequest.Wanted) RulesRequest.read(JSON.readTree(written));

        assertThat(RulesJson.node(read.rules()).toString()).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "[]|",
                "{\"pattern\":[]}|/pattern",
                "{\"patterns\":\"email\"}|/patterns",
                "{\"patterns\":[\"shoe-size\"]}|/patterns",
                "{\"attributes\":{\"deny\":[7]}}|/attributes/deny",
                "{\"attributes\":{\"deny\":[\" \"]}}|/attributes",
                "{\"action\":\"burn\"}|/action",
                "{\"custom\":[\"x\"]}|/custom/0",
                "{\"custom\":[{\"name\":\"A B\",\"regex\":\"x\"}]}|/custom/0/name",
                "{\"custom\":[{\"name\":\"email\",\"regex\":\"x\"}]}|/custom/0/name",
                "{\"custom\":[{\"name\":\"x\",\"regex\":\"(\"}]}|/custom/0/regex",
                "{\"custom\":[{\"name\":\"x\",\"regex\":\"(a+)+b\"}]}|/custom/0/regex",
                "{\"custom\":[{\"name\":\"x\",\"regex\":\"\\\\w+\\\\w+z\"}]}|/custom/0/regex",
            })
    void what_is_no_rule_is_refused_with_its_place(String body, String pointer) throws Exception {
        var read = RulesRequest.read(JSON.readTree(body));

        assertThat(((RulesRequest.Unreadable) read).pointer()).isEqualTo(pointer == null ? "" : pointer);
    }
}
