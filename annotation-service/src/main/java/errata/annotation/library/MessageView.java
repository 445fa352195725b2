package errata.annotation.library;

import errata.annotation.understanding.Json;
import errata.annotation.understanding.Message;
import errata.annotation.understanding.Turn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A message of the conversation.
public record MessageView(
        String role,
        @Nullable String text,
        List<ToolCallView> toolCalls,
        List<ToolResultView> toolResults,
        String spanId,
        boolean truncated) {

    /// @param arguments as JSON; as text when they are none, or too long to be shown whole
    public record ToolCallView(
            @Nullable String id, String name, @Nullable Object arguments) {}

    public record ToolResultView(
            @Nullable String id, @Nullable Object result) {}

    static MessageView of(Turn turn, TextBudget budget, Json json) {
        var message = turn.message();
        var text = budget.show(message.text());
        return new MessageView(
                message.role(),
                text.text(),
                message.toolCalls().stream()
                        .map(call -> call(call, budget, json))
                        .toList(),
                message.toolResults().stream()
                        .map(result -> new ToolResultView(result.id(), shown(result.result(), budget, json)))
                        .toList(),
                turn.spanId(),
                text.truncated());
    }

    private static ToolCallView call(Message.ToolCall call, TextBudget budget, Json json) {
        return new ToolCallView(call.id(), call.name(), shown(call.arguments(), budget, json));
    }

    private static @Nullable Object shown(@Nullable Object value, TextBudget budget, Json json) {
        if (value == null) {
            return null;
        }
        var shown = budget.show(value instanceof String text ? text : json.write(value));
        return shown.truncated() ? shown.text() : value;
    }
}
