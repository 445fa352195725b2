package errata.ui.reading;

import static org.assertj.core.api.Assertions.assertThat;

import errata.ui.wire.Anchor;
import errata.ui.wire.Message;
import errata.ui.wire.Note;
import errata.ui.wire.ToolCall;
import errata.ui.wire.ToolResult;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConversationTest {

    @Test
    void a_call_and_its_result_stand_in_one_box() {
        var turns = Conversation.of(
                List.of(
                        said("user", "Any slot on Friday?"),
                        new Message(
                                "assistant", null, List.of(new ToolCall("t1", "find_slots", "{}")), List.of(), "s1"),
                        new Message("tool", "[]", List.of(), List.of(new ToolResult("t1", "[]")), "s2"),
                        said("assistant", "None, sorry.")),
                List.of());
        assertThat(turns).extracting(Turn::role).containsExactly("user", "assistant", "assistant");
        var use = turns.get(1).tools().getFirst();
        assertThat(use.name()).isEqualTo("find_slots");
        assertThat(use.result()).isNotNull();
    }

    @Test
    void a_result_nobody_asked_for_is_still_shown() {
        var turns = Conversation.of(
                List.of(new Message("tool", "42", List.of(), List.of(new ToolResult("lost", "42")), "s1")), List.of());
        assertThat(turns).hasSize(1);
        assertThat(turns.getFirst().tools()).hasSize(1);
    }

    @Test
    void a_note_stands_beside_its_turn_with_the_words_it_is_about() {
        var turns = Conversation.of(
                List.of(said("user", "Hello"), said("assistant", "I have called a nurse.")),
                List.of(note(new Anchor("s1", "messages/1", 7, 13))));
        assertThat(turns.getFirst().notes()).isEmpty();
        assertThat(turns.getLast().notes().getFirst().quote()).isEqualTo("called");
    }

    @Test
    void an_anchor_beyond_the_text_quotes_nothing_and_breaks_nothing() {
        assertThat(Conversation.quote(List.of(said("user", "Hi")), new Anchor("s1", "messages/0", 50, 60)))
                .isNull();
        assertThat(Conversation.quote(List.of(said("user", "Hi")), new Anchor("s1", "messages/9", 0, 1)))
                .isNull();
    }

    @Test
    void a_long_text_is_cut_at_a_line_and_says_how_much_is_hidden() {
        String text = ("A line of text.\n").repeat(300);
        var passage = Passage.of(text);
        assertThat(passage.head()).endsWith("\n");
        assertThat(passage.head().length() + passage.hidden())
                .isEqualTo(text.strip().length());
        assertThat(Passage.of("short").rest()).isNull();
    }

    private static Message said(String role, String text) {
        return new Message(role, text, List.of(), List.of(), "s1");
    }

    private static Note note(@Nullable Anchor anchor) {
        return new Note("n1", "Never called.", anchor, true, "ann", null, 1, true);
    }
}
