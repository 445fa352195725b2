package errata.annotation.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import errata.annotation.otlp.JacksonJson;
import errata.annotation.understanding.Message.ToolResult;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is hardly a message, or none.
@DisplayNameGeneration(ReplaceUnderscores.class)
class OddMessagesTest {
    private final MessageShapes shapes = new MessageShapes(new JacksonJson());

    @Test
    void the_thoughts_of_a_model_and_the_tools_it_is_offered_are_not_said() {
        var messages = read("""
                [{"role":"assistant","parts":[{"type":"reasoning","content":"Hm."},{"type":"text","content":"Yes."}]},
                 {"role":"tool","content":{"type":"function","function":{"name":"tide","description":"Tells tides."}}}]
                """);

        assertThat(messages).extracting(Message::text).containsExactly("Yes.");
    }

    @Test
    void attachments_are_named_not_shown() {
        var messages = read("""
                [{"role":"user","parts":[{"type":"text","content":"Which pier?"},
                  {"type":"blob","mime_type":"image/png","modality":"image","content":"iVBORw0KGgo="},
                  {"type":"uri","modality":"image","uri":"gs://harbour/pier.png"},
                  {"type":"file","modality":"document","file_id":"file-7"}]},
                 {"role":"user","content":[{"type":"image_url","image_url":{"url":"data:image/png;base64,iVBO"}},
                  {"type":"image","source":{"type":"base64","media_type":"image/jpeg","data":"/9j/4AAQ"}}]},
                 {"role":"user","parts":[{"inlineData":{"mimeType":"audio/wav","data":"UklG"}}]}]
                """);

        assertThat(messages)
                .extracting(Message::text)
                .containsExactly(
                        "Which pier?\n[image/png]\n[image: gs://harbour/pier.png]\n[document: file-7]",
                        "[image]\n[image/jpeg]",
                        "[audio/wav]");
    }

    @Test
    void data_that_only_resembles_messages_stays_data() {
        assertThat(read("{\"status\":\"error\",\"message\":\"no berth\"}")).isEmpty();
        assertThat(read("[{\"type\":\"text\",\"content\":\"a part\"}]")).isEmpty();
        assertThat(read("{\"choices\":[\"a\",\"b\"]}")).isEmpty();
        assertThat(shapes.messages("[{\"role\":\"tool\",\"content\":\"[{\\\"type\\\":\\\"berth\\\"}]\"}]", "user")
                        .getFirst()
                        .toolResults())
                .containsExactly(new ToolResult(null, List.of(Map.of("type", "berth"))));
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
