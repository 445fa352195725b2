package errata.ingest.importing.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class ReadConversationTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void the_last_answer_is_the_output_and_the_rest_the_input() throws Exception {
        var found = found("""
                {"id":"a1","messages":[{"role":"system","content":"Be kind"},{"role":"user","content":"Aspirin?"},
                 {"role":"assistant","content":"One a day"}],"tools":[{"type":"function"}],"z_note":"fine"}""");

        assertThat(found.input()).hasSize(2);
        assertThat(found.output().toString()).isEqualTo("[{\"role\":\"assistant\",\"content\":\"One a day\"}]");
        assertThat(found.tools()).hasToString("[{\"type\":\"function\"}]");
        assertThat(found.fields()).containsOnlyKeys("id");
    }

    @Test
    void what_follows_the_last_answer_stays_behind_it() throws Exception {
        var found = found("""
                {"messages":[{"role":"user","content":"a"},{"role":"assistant","content":null,"tool_calls":[{"function":
                 {"name":"stock","arguments":"{\\"drug\\":\\"x\\"}"}}]},{"role":"tool","content":"none"},{"role":"user","content":"b"}]}""");

        assertThat(found.input()).hasSize(1);
        assertThat(found.output()).hasSize(3);
    }

    @Test
    void a_misspelt_assistant_answers_too_and_keeps_its_role() throws Exception {
        var found = found(
                "{\"messages\":[{\"role\":\"user\",\"content\":\"a\"},{\"role\":\"asssistant\",\"content\":\"b\"}]}");

        assertThat(found.output().path(0).path("role").asText()).isEqualTo("asssistant");
    }

    @Test
    void messages_inside_a_turn_are_messages() throws Exception {
        var found = found(
                "{\"messages\":[{\"role\":\"user\",\"content\":\"a\"},[{\"role\":\"assistant\",\"content\":\"b\"}]]}");

        assertThat(found.output().findValuesAsText("content")).containsExactly("b");
    }

    @Test
    void a_conversation_without_an_answer_has_no_output() throws Exception {
        assertThat(found("{\"messages\":[{\"role\":\"user\",\"content\":\"a\"}]}")
                        .output())
                .isEmpty();
    }

    @Test
    void request_and_response_in_any_order() throws Exception {
        var found = found("""
                {"response":{"id":"chatcmpl-1","choices":[{"message":{"role":"assistant","content":"b"}}],"usage":{"prompt_tokens":7}},
                 "request":{"model":"m","messages":[{"role":"user","content":"a"}]},"id":"r1"}""");

        assertThat(found.input().path(0).path("content").asText()).isEqualTo("a");
        assertThat(found.output().path(0).path("content").asText()).isEqualTo("b");
        assertThat(found.text("id")).isEqualTo("r1");
        assertThat(found.text("model")).isEqualTo("m");
    }

    @Test
    void a_line_of_batch_output_has_only_the_answer() throws Exception {
        var found = found("""
                {"custom_id":"c7","response":{"status_code":200,"body":{"choices":[{"message":{"role":"assistant","content":"b"}}]}}}""");

        assertThat(found.text("custom_id")).isEqualTo("c7");
        assertThat(found.input()).isEmpty();
        assertThat(found.output()).hasSize(1);
    }

    @Test
    void a_line_of_batch_input_has_only_the_question() throws Exception {
        var found = found("""
                {"custom_id":"c7","method":"POST","body":{"messages":[{"role":"user","content":"a"}]}}""");

        assertThat(found.input()).hasSize(1);
        assertThat(found.text("method")).isEqualTo("POST");
    }

    @Test
    void a_question_and_an_answer_as_texts_are_a_conversation() throws Exception {
        var found = found("{\"query\":\"a\",\"response\":\"b\",\"label\":\"PASS\"}");

        assertThat(found.input().path(0).path("role").asText()).isEqualTo("user");
        assertThat(found.output().path(0).path("content").asText()).isEqualTo("b");
        assertThat(found.fields()).isEmpty();
    }

    @Test
    void metadata_is_spread_and_never_hides_a_field_of_the_record() throws Exception {
        var found = found("""
                {"messages":[{"role":"user","content":"a"}],"release":"2","metadata":{"release":"1","store":"Oslo"}}""");

        assertThat(found.text("release")).isEqualTo("2");
        assertThat(found.text("store")).isEqualTo("Oslo");
    }

    @Test
    void what_is_no_conversation_says_why() throws Exception {
        assertThat(none("{\"messages\":[]}")).isEqualTo("no messages");
        assertThat(none("{\"text\":1}")).isEqualTo("no messages");
        assertThat(none("{\"messages\":\"hello\"}")).isEqualTo("messages is not a list");
        assertThat(none("{\"messages\":[{\"role\":\"user\"},3]}")).isEqualTo("message 2 is not an object");
        assertThat(none("{\"messages\":[[1]]}")).isEqualTo("message 1 is not an object");
        assertThat(none("17")).isEqualTo("not a JSON object");
    }

    @Test
    void what_somebody_thought_of_it_is_no_field_of_the_conversation() throws Exception {
        var found = found("""
                {"messages":[{"role":"user","content":"a"}],"notes":"too curt","is_correct":false,"mistake_step":"3",
                 "user_rating":4,"store":"Oslo"}""");

        assertThat(found.fields()).containsOnlyKeys("store");
        assertThat(found.feedback()).containsOnlyKeys("user_rating");
    }

    private static Conversation found(String json) throws Exception {
        return ((FindsConversation.Result.Found) ReadConversation.read(JSON.readTree(json))).conversation();
    }

    private static String none(String json) throws Exception {
        return ((FindsConversation.Result.None) ReadConversation.read(JSON.readTree(json))).reason();
    }
}
