package errata.annotation.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import errata.annotation.otlp.JacksonJson;
import errata.annotation.understanding.Message.ToolCall;
import errata.annotation.understanding.Message.ToolResult;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MessageShapesTest {
    private final MessageShapes shapes = new MessageShapes(new JacksonJson());

    @Test
    void anthropic_tool_use_and_result() {
        var messages = read("""
                [{"role":"assistant","content":[{"type":"text","text":"Let me look."},
                  {"type":"tool_use","id":"t1","name":"tide","input":{"day":"Monday"}}]},
                 {"role":"user","content":[{"type":"tool_result","tool_use_id":"t1","content":[{"type":"text","text":"low at six"}]}]}]
                """);

        assertThat(messages.get(0).text()).isEqualTo("Let me look.");
        assertThat(messages.get(0).toolCalls()).containsExactly(new ToolCall("t1", "tide", Map.of("day", "Monday")));
        assertThat(messages.get(1).toolResults()).containsExactly(new ToolResult("t1", "low at six"));
    }

    @Test
    void arguments_in_a_string_in_a_string() {
        var messages = read("""
                [{"role":"assistant","tool_calls":[{"id":"c","type":"function","function":{"name":"tide","arguments":"\\"{\\\\\\"day\\\\\\":\\\\\\"Monday\\\\\\"}\\""}}]}]
                """);

        assertThat(messages.getFirst().toolCalls()).containsExactly(new ToolCall("c", "tide", Map.of("day", "Monday")));
    }

    @Test
    void a_response_may_stand_under_result() {
        var messages = read("""
                [{"role":"tool","parts":[{"type":"tool_call_response","id":"c","result":"low at six"}]}]
                """);

        assertThat(messages.getFirst().toolResults()).containsExactly(new ToolResult("c", "low at six"));
    }

    @Test
    void one_message_may_hold_text_call_and_response() {
        var messages = read("""
                [{"role":"assistant","parts":[{"type":"text","content":"Done."},
                  {"type":"tool_call","id":"c","name":"tide","arguments":{}},{"type":"tool_call_response","id":"c","response":6}]}]
                """);

        assertThat(messages).hasSize(1);
        assertThat(messages.getFirst().text()).isEqualTo("Done.");
        assertThat(messages.getFirst().toolCalls()).hasSize(1);
        assertThat(messages.getFirst().toolResults()).hasSize(1);
    }

    @Test
    void the_word_null_is_no_text() {
        var messages = read(
                "[{\"role\":\"assistant\",\"content\":\"null\",\"tool_calls\":[{\"id\":\"c\",\"name\":\"tide\"}]}]");

        assertThat(messages.getFirst().text()).isEmpty();
    }

    @Test
    void an_unknown_part_is_kept_as_json() {
        var messages = read("[{\"role\":\"user\",\"parts\":[{\"type\":\"hologram\",\"frames\":3}]}]");

        assertThat(messages.getFirst().text()).isEqualTo("{\"type\":\"hologram\",\"frames\":3}");
    }

    @Test
    void an_empty_answer_is_still_an_answer() {
        assertThat(read("[{\"role\":\"assistant\",\"content\":\"\"}]")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "asssistant, assistant",
        "human, user",
        "AI, assistant",
        "model, assistant",
        "developer, system",
        "critic, critic"
    })
    void roles_become_one_word(String told, String role) {
        assertThat(MessageShapes.role(told)).isEqualTo(role);
    }

    @Test
    void what_is_no_message_is_none() {
        assertThat(read("{\"question\":\"Is it open?\"}")).isEmpty();
        assertThat(read("[1, 2, {\"role\":\"user\"}]")).isEmpty();
        assertThat(read("[broken")).isEmpty();
    }

    private List<Message> read(String json) {
        return shapes.messages(json, "user");
    }
}
