package errata.annotation.understanding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One turn of a conversation, whichever way it was written down.
public record Message(
        String role,
        String text,
        List<ToolCall> toolCalls,
        List<ToolResult> toolResults,
        @Nullable String finishReason) {

    public static Message of(String role, String text) {
        return new Message(role, text, List.of(), List.of(), null);
    }

    /// @param arguments as parsed: usually a map
    public record ToolCall(
            @Nullable String id, String name, @Nullable Object arguments) {}

    public record ToolResult(@Nullable String id, @Nullable Object result) {}

    public boolean says() {
        return !text.isBlank();
    }

    boolean isEmpty() {
        return text.isBlank() && toolCalls.isEmpty() && toolResults.isEmpty();
    }

    /// Some clients give the name of the tool as the role of its answer.
    Message asAnswerOf(List<Message> before) {
        if (before.isEmpty() || text.isEmpty() || !toolResults.isEmpty()) {
            return this;
        }
        for (var call : before.getLast().toolCalls()) {
            if (call.name().equals(role)) {
                return new Message("tool", "", toolCalls, List.of(new ToolResult(call.id(), text)), finishReason);
            }
        }
        return this;
    }
}
