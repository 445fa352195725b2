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

    private boolean isOneOf(String... roles) {
        return List.of(roles).contains(role);
    }

    boolean isEmpty() {
        return text.isBlank() && toolCalls.isEmpty() && toolResults.isEmpty();
    }

    /// Some clients give the name of the tool as the role of its answer.
    Message asAnswerOf(List<Message> before) {
        if (text.isEmpty() || isOneOf("user", "assistant", "system", "tool")) {
            return this;
        }
        return before.reversed().stream()
                .dropWhile(message -> message.isOneOf("tool"))
                .limit(1)
                .flatMap(message -> message.toolCalls().stream())
                .filter(call -> call.name().equals(role))
                .findFirst()
                .map(call -> new Message("tool", "", List.of(), List.of(new ToolResult(call.id(), text)), null))
                .orElse(this);
    }
}
