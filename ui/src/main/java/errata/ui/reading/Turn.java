package errata.ui.reading;

import errata.ui.wire.Note;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One turn of the conversation with the notes that belong to it.
///
/// @param index place among the messages of the trace; anchors name it as `messages/index`
public record Turn(
        int index,
        String role,
        Passage text,
        List<ToolUse> tools,
        @Nullable String spanId,
        List<MarginNote> notes) {

    /// A note beside the text; the quote is cut from the trace when it is shown, never stored.
    public record MarginNote(Note note, @Nullable String quote) {}

    public String title() {
        return switch (role) {
            case "system" -> "System";
            case "user" -> "User";
            case "assistant" -> "Assistant";
            case "tool" -> "Tool";
            default -> role;
        };
    }

    /// Only roles with a colour of their own become a class name.
    public String tone() {
        return switch (role) {
            case "system", "developer" -> "system";
            case "user" -> "user";
            case "assistant" -> "assistant";
            default -> "tool";
        };
    }

    /// Instructions are the same in every trace: folded until asked for.
    public boolean folded() {
        return tone().equals("system") && text.length() > 280;
    }

    public boolean firstFailure() {
        return notes.stream().anyMatch(n -> n.note().firstFailure());
    }

    Turn noted(List<MarginNote> found) {
        return new Turn(index, role, text, tools, spanId, found);
    }
}
