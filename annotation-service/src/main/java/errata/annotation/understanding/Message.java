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

    Message as(String newRole) {
        return new Message(newRole, text, toolCalls, toolResults, finishReason);
    }
}
