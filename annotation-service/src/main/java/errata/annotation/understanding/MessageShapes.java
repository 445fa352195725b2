package errata.annotation.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Messages of every known shape become one: GenAI parts, OpenAI, Anthropic, AI SDK, OpenInference, Gemini, LangChain.
public final class MessageShapes {
    private final Json json;
    private final Envelopes envelopes;

    public MessageShapes(Json json) {
        this.json = json;
        this.envelopes = new Envelopes(json);
    }

    /// Empty when the value is not a message or a list of messages.
    public List<Message> messages(@Nullable Object value, String roleIfUntold) {
        if (value == null) {
            return List.of();
        }
        var messages = new ArrayList<Message>();
        for (Object each : envelopes.opened(value)) {
            if (!(json.parsed(each) instanceof Map<?, ?> map)) {
                return List.of();
            }
            var shape = MessageShape.of(map);
            if (shape == null) {
                return List.of();
            }
            for (var message : messages(shape, roleIfUntold)) {
                if (!message.isEmpty() || shape.isTold()) {
                    messages.add(message.asAnswerOf(messages));
                }
            }
        }
        return messages;
    }

    private List<Message> messages(MessageShape shape, String roleIfUntold) {
        var inner = json.parsed(shape.map().get("message"));
        Map<?, ?> map = inner instanceof Map<?, ?> it ? MessageShape.unwrapped(it) : shape.map();
        var told = MessageShape.role(map) == null ? MessageShape.role(shape.map()) : MessageShape.role(map);
        var parts = new MessageParts(json, told == null ? roleIfUntold : role(told), Tree.text(map, "tool_call_id"));
        parts.add(map.get("content"));
        parts.add(map.get("parts"));
        parts.add(map.get("contents"));
        if (!map.containsKey("content") && !map.containsKey("parts")) {
            parts.add(map.get("text"));
        }
        if (inner instanceof String || inner instanceof List) {
            parts.add(inner);
        }
        addCalls(map, parts);
        if (shape.isItem()) {
            parts.add(map);
        }
        var reason = Tree.text(map, "finish_reason");
        return parts.messages(reason == null ? Tree.text(shape.map(), "finish_reason") : reason);
    }

    /// LangChain keeps the calls a second time below `additional_kwargs`, older versions only there.
    private void addCalls(Map<?, ?> map, MessageParts parts) {
        var calls = Tree.list(json.parsed(map.get("tool_calls")));
        if (calls.isEmpty()) {
            calls = Tree.list(Tree.at(map.get("additional_kwargs"), "tool_calls"));
        }
        calls.forEach(parts::addCall);
        if (map.get("function_call") instanceof Map<?, ?> call) {
            parts.addCall(call);
        }
        if (map.get("function_call_name") instanceof String name) {
            var arguments = map.get("function_call_arguments_json");
            parts.addCall(arguments == null ? Map.of("name", name) : Map.of("name", name, "arguments", arguments));
        }
    }

    /// One word for each role. A letter typed three times is taken as two ("asssistant", seen in the wild).
    static String role(String told) {
        return switch (told) {
            case "user", "assistant", "system", "tool" -> told;
            default -> word(Letters.atMostTwice(told.toLowerCase(Locale.ROOT)));
        };
    }

    private static String word(String word) {
        return switch (word) {
            case "human", "humanmessage", "humanmessagechunk" -> "user";
            case "ai", "model", "bot", "assistant_message", "aimessage", "aimessagechunk" -> "assistant";
            case "developer", "systemmessage" -> "system";
            case "function", "toolmessage", "functionmessage", "function_call_output" -> "tool";
            default -> word.endsWith("_call") ? "assistant" : word;
        };
    }
}
