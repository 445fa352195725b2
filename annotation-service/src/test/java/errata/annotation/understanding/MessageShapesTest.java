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
    void an_answer_of_a_tool_stands_by_itself_wherever_it_was_put() {
        var messages = read("""
                [{"role":"assistant","parts":[{"type":"tool_call","id":"c","name":"tide","arguments":{}},
                  {"type":"tool_call_response","id":"c","response":6},{"type":"text","content":"Low at six."}]},
                 {"role":"user","parts":[{"type":"tool_call_response","id":"d","response":7},
                  {"type":"tool_call_response","id":"e","response":8},{"type":"text","content":"Thanks"}]}]
                """);

        assertThat(messages)
                .extracting(Message::role)
                .containsExactly("assistant", "tool", "assistant", "tool", "tool", "user");
        assertThat(messages.get(1).toolResults()).containsExactly(new ToolResult("c", 6));
        assertThat(messages.get(2).text()).isEqualTo("Low at six.");
    }

    @Test
    void a_call_the_server_itself_carries_out() {
        var messages = read("""
                [{"role":"assistant","parts":[
                  {"type":"server_tool_call","id":"s","name":"web_search","server_tool_call":{"type":"web_search","query":"tide"}},
                  {"type":"server_tool_call_response","id":"s","server_tool_call_response":{"type":"web_search","hits":2}}]}]
                """);

        assertThat(messages.get(0).toolCalls())
                .containsExactly(new ToolCall("s", "web_search", Map.of("type", "web_search", "query", "tide")));
        assertThat(messages.get(1).toolResults())
                .containsExactly(new ToolResult("s", Map.of("type", "web_search", "hits", 2)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"contents":[{"role":"user","parts":[{"text":"Open?"}]},{"role":"model","parts":[{"text":"Yes."}]}],"config":{"system_instruction":"Be short."}}
            {"model":"m","instructions":"Be short.","input":[{"role":"user","content":"Open?"},{"type":"message","role":"assistant","content":[{"type":"output_text","text":"Yes."}]}]}
            {"system":"Be short.","messages":[{"role":"user","content":"Open?"},{"role":"assistant","content":[{"type":"text","text":"Yes."}]}]}
            {"messages":[[{"lc":1,"type":"constructor","id":["langchain","SystemMessage"],"kwargs":{"content":"Be short."}},{"lc":1,"type":"constructor","id":["langchain","HumanMessage"],"kwargs":{"content":"Open?"}},{"type":"ai","content":"Yes."}]]}
            [{"role":"system","text":"Be short."},{"role":"human","text":"Open?"},{"role":"ai","text":"Yes."}]
            [{"message":{"role":"developer","content":"Be short."}},{"message":{"role":"user","content":"Open?"}},{"message":{"role":"assistant","contents":[{"message_content":{"type":"text","text":"Yes."}}]}}]
            """)
    void the_same_talk_in_the_bodies_of_many_frameworks(String body) {
        assertThat(read(body))
                .containsExactly(
                        Message.of("system", "Be short."),
                        Message.of("user", "Open?"),
                        Message.of("assistant", "Yes."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"object":"response","output":[{"type":"reasoning","summary":[]},{"type":"function_call","call_id":"c","name":"tide","arguments":"{\\"day\\":\\"Monday\\"}"}]}
            {"choices":[{"message":{"role":"assistant","content":null,"tool_calls":[{"id":"c","function":{"name":"tide","arguments":"{\\"day\\":\\"Monday\\"}"}}]}}]}
            {"candidates":[{"content":{"role":"model","parts":[{"functionCall":{"id":"c","name":"tide","args":{"day":"Monday"}}}]}}]}
            [{"toolCallId":"c","toolName":"tide","input":"{\\"day\\":\\"Monday\\"}"}]
            {"generations":[[{"text":"","message":{"lc":1,"type":"constructor","id":["langchain","AIMessage"],"kwargs":{"content":"","tool_calls":[{"id":"c","name":"tide","args":{"day":"Monday"}}]}}}]]}
            {"role":"assistant","content":"","additional_kwargs":{"tool_calls":[{"id":"c","function":{"name":"tide","arguments":"{\\"day\\":\\"Monday\\"}"}}]}}
            {"role":"assistant","content":[{"toolUse":{"toolUseId":"c","name":"tide","input":{"day":"Monday"}}}]}
            {"role":"tool","content":"[{\\"id\\":\\"c\\",\\"type\\":\\"function\\",\\"function\\":{\\"name\\":\\"tide\\",\\"arguments\\":\\"{\\\\\\"day\\\\\\":\\\\\\"Monday\\\\\\"}\\"}}]"}
            """)
    void the_same_call_in_the_answers_of_many_frameworks(String body) {
        var messages = shapes.messages(body, "assistant");

        assertThat(messages).hasSize(1);
        assertThat(messages.getFirst().role()).isEqualTo("assistant");
        assertThat(messages.getFirst().toolCalls()).containsExactly(new ToolCall("c", "tide", Map.of("day", "Monday")));
    }

    @Test
    void a_tool_may_answer_under_its_own_name() {
        var messages = read("""
                [{"role":"assistant","tool_calls":[{"id":"c","name":"tide"},{"id":"d","name":"wind"}]},
                 {"role":"tide","content":"low"},{"role":"wind","content":"calm"},{"role":"critic","content":"Good."}]
                """);

        assertThat(messages).extracting(Message::role).containsExactly("assistant", "tool", "tool", "critic");
        assertThat(messages.get(2).toolResults()).containsExactly(new ToolResult("d", "calm"));
    }

    private List<Message> read(String json) {
        return shapes.messages(json, "user");
    }
}
