package errata.ingest.importing.rows;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import errata.ingest.importing.chat.Conversation;
import errata.ingest.importing.chat.FindsConversation.Result;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowConversationTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void roles_are_guessed_from_names_and_values() throws Exception {
        var mapping = GuessMapping.from(List.of(row("""
                {"id":"1","Query Text":"a","response_text":"b","Created At":"2025-01-01","user-id":"u","label":"FAIL",
                 "reasoning":"r","thumbs_up":"1","conversation":"not messages"}""")));

        assertThat(mapping.json().toString())
                .isEqualTo(
                        "{\"input\":\"Query Text\",\"output\":\"response_text\",\"time\":\"Created At\",\"user\":\"user-id\","
                                + "\"metadata\":\"all\",\"ignore\":[\"reasoning\"],\"feedback\":[\"thumbs_up\"]}");
        assertThat(mapping.roleOf("label")).isEqualTo("ignore");
        assertThat(mapping.roleOf("reasoning")).isEqualTo("ignore");
        assertThat(Mapping.read(mapping.json())).isEqualTo(new Mapping.Read.Valid(mapping));
    }

    @Test
    void names_as_people_write_them_are_understood_where_no_better_one_is_there() throws Exception {
        var mapping = GuessMapping.from(List.of(row("""
                {"ticket":"T-1","asked at":"2025-05-01 09:00","what was asked":"a","expected answer":"x",
                 "our reply":"b","prompt_tokens":"12"}""")));

        assertThat(mapping.roleOf("what was asked")).isEqualTo("input");
        assertThat(mapping.roleOf("our reply")).isEqualTo("output");
        assertThat(mapping.roleOf("asked at")).isEqualTo("time");
        assertThat(mapping.roleOf("expected answer")).isEqualTo("metadata");
        assertThat(mapping.roleOf("prompt_tokens")).isEqualTo("metadata");
    }

    @Test
    void a_named_column_stays_before_one_that_only_sounds_like_it() throws Exception {
        var mapping =
                GuessMapping.from(List.of(row("{\"follow-up question\":\"x\",\"question\":\"a\",\"answer\":\"b\"}")));

        assertThat(mapping.roleOf("question")).isEqualTo("input");
        assertThat(mapping.roleOf("follow-up question")).isEqualTo("metadata");
    }

    @Test
    void cells_that_hold_json_are_read_where_their_role_wants_it() throws Exception {
        var found = guessed("""
                {"input":"[{\\"role\\":\\"system\\",\\"content\\":\\"Be kind\\"},{\\"role\\":\\"user\\",\\"content\\":\\"a\\"}]",
                 "output":"{\\"choices\\":[{\\"message\\":{\\"role\\":\\"assistant\\",\\"content\\":\\"b\\"}}]}",
                 "metadata":"{\\"store\\":\\"Oslo\\",\\"Notes\\":\\"too long\\"}","plan":"gold","release":"7","annotations":"bad"}""");

        assertThat(found.input()).hasSize(2);
        assertThat(found.output().findValuesAsText("content")).containsExactly("b");
        assertThat(found.metadata()).containsOnlyKeys("store", "plan");
        assertThat(found.fields()).containsOnlyKeys("release");
    }

    @Test
    void an_object_with_one_usual_text_is_that_text() throws Exception {
        var found = guessed("{\"inputs\":{\"question\":\"Why?\",\"k\":3},\"outputs\":{\"a\":1,\"b\":2}}");

        assertThat(found.input().path(0).path("content").asText()).isEqualTo("Why?");
        assertThat(found.output().path(0).path("content").asText()).isEqualTo("{\"a\":1,\"b\":2}");
    }

    @Test
    void columns_that_are_not_mapped_are_metadata_unless_they_judge_or_were_left_out() throws Exception {
        var mapping = (Mapping.Read.Valid) Mapping.read(row("{\"input\":\"q\",\"ignore\":[\"secret\"],\"id\":\"no\"}"));
        var found = found(
                mapping.mapping(),
                "{\"no\":\"1\",\"q\":\"a\",\"secret\":\"s\",\"note\":\"n\",\"date\":\"d\",\"user_id\":\"u\"}");

        assertThat(found.metadata()).containsOnlyKeys("date", "user_id", "no");
        assertThat(found.fields()).isEmpty();
    }

    @Test
    void a_question_beside_a_whole_conversation_is_metadata() throws Exception {
        var found = guessed("""
                {"question":"why","history":[{"role":"user","content":"a"},{"role":"assistant","content":"b","name":"Pilot"}],
                 "answer":"b"}""");

        assertThat(found.input()).hasSize(1);
        assertThat(found.output().path(0).path("name").asText()).isEqualTo("Pilot");
        assertThat(found.metadata()).containsOnlyKeys("question", "answer");
    }

    @Test
    void labels_are_metadata_when_somebody_asks_for_it() throws Exception {
        var mapping = (Mapping.Read.Valid) Mapping.read(row("{\"input\":\"q\",\"metadata\":[\"label\"]}"));

        assertThat(found(mapping.mapping(), "{\"q\":\"a\",\"label\":\"x\",\"plan\":\"y\"}")
                        .metadata())
                .containsOnlyKeys("label");
    }

    @Test
    void a_row_that_says_nothing_is_refused() throws Exception {
        assertThat(guess("{\"input\":null,\"output\":\"\"}"))
                .isEqualTo(new Result.None("nothing in the columns of input, output and messages"));
        assertThat(new RowConversation(GuessMapping.from(List.of())).in(JSON.readTree("3")))
                .isEqualTo(new Result.None("not a row: a single value"));
    }

    private static Conversation guessed(String row) throws Exception {
        return ((Result.Found) guess(row)).conversation();
    }

    private static Result guess(String row) throws Exception {
        return new RowConversation(GuessMapping.from(List.of(row(row)))).in(row(row));
    }

    private static Conversation found(Mapping mapping, String row) throws Exception {
        return ((Result.Found) new RowConversation(mapping).in(row(row))).conversation();
    }

    private static JsonNode row(String json) throws Exception {
        return JSON.readTree(json);
    }
}
