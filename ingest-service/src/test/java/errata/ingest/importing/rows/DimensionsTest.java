package errata.ingest.importing.rows;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import errata.ingest.importing.chat.FindsConversation.Result;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DimensionsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void a_dimension_is_found_under_each_of_its_names() throws Exception {
        var mapping = mapping("""
                {"input":"q","dimensions":{"persona":["tuple.persona","tuple.personas"],"quay":"quay"}}""");

        assertThat(metadata(mapping, "{\"q\":\"a\",\"tuple\":{\"personas\":\"skipper\"},\"quay\":\"north\"}"))
                .containsEntry("dimension.persona", JSON.readTree("\"skipper\""))
                .containsEntry("dimension.quay", JSON.readTree("\"north\""))
                .doesNotContainKey("quay");
        assertThat(metadata(mapping, "{\"q\":\"a\",\"tuple\":\"{\\\"persona\\\":\\\"pilot\\\"}\"}"))
                .containsEntry("dimension.persona", JSON.readTree("\"pilot\""))
                .doesNotContainKey("dimension.quay");
        assertThat(Mapping.read(mapping.json())).isEqualTo(new Mapping.Read.Valid(mapping));
        assertThat(mapping.roleOf("quay")).isEqualTo("dimension");
    }

    @Test
    void of_an_object_each_member_is_a_dimension() throws Exception {
        var mapping = mapping("{\"input\":\"q\",\"dimensions\":{\"tuple\":\"tuple\"}}");

        assertThat(metadata(mapping, "{\"q\":\"a\",\"tuple\":{\"persona\":\"pilot\",\"tide\":\"low\"}}"))
                .containsOnlyKeys("dimension.persona", "dimension.tide");
    }

    @Test
    void only_records_with_a_wanted_value_are_wanted() throws Exception {
        var wanted = mapping("{\"input\":\"q\",\"only\":{\"state\":\"done\",\"run.nr\":[1,2]}}")
                .wanted();

        assertThat(wanted.takes(row("{\"state\":\"done\",\"run\":{\"nr\":2}}"))).isTrue();
        assertThat(wanted.takes(row("{\"state\":\"done\",\"run\":{\"nr\":3}}"))).isFalse();
        assertThat(wanted.takes(row("{\"run\":{\"nr\":1}}"))).isFalse();
        assertThat(wanted.takes(row("[1]"))).isFalse();
    }

    @Test
    void what_is_no_such_object_is_named() throws Exception {
        for (var sent : List.of("7", "{\"\":\"a\"}", "{\"a\":{\"b\":1}}", "{\"a\":[[1]]}")) {
            assertThat(Mapping.read(row("{\"input\":\"q\",\"dimensions\":" + sent + "}")))
                    .isInstanceOfSatisfying(Mapping.Read.Invalid.class, wrong -> assertThat(wrong.pointer())
                            .isEqualTo("/mapping/dimensions"));
        }
    }

    private static java.util.Map<String, JsonNode> metadata(Mapping mapping, String record) throws Exception {
        return ((Result.Found) new RowConversation(mapping).in(row(record)))
                .conversation()
                .metadata();
    }

    private static Mapping mapping(String json) throws Exception {
        return ((Mapping.Read.Valid) Mapping.read(row(json))).mapping();
    }

    private static JsonNode row(String json) throws Exception {
        return JSON.readTree(json);
    }
}
