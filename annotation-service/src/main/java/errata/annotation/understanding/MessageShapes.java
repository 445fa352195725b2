package errata.annotation.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Messages of every known shape become one: GenAI parts, OpenAI, Anthropic, AI SDK, OpenInference, Gemini, LangChain.
public final class MessageShapes {
    private final Json json;

    public MessageShapes(Json json) {
        this.json = json;
    }

    /// Empty when the value is not a message or a list of messages.
    public List<Message> messages(@Nullable Object value, String roleIfUntold) {
        var parsed = json.parsed(value);
        if (Tree.at(parsed, "messages") != null) {
            return messages(Tree.at(parsed, "messages"), roleIfUntold);
        }
        var messages = new ArrayList<Message>();
        for (Object each : unwrapped(Tree.list(parsed))) {
            if (!(json.parsed(each) instanceof Map<?, ?> map) || !isMessage(map)) {
                return List.of();
            }
            var message = message(map, roleIfUntold);
            if (!message.isEmpty() || map.get("content") instanceof String) {
                messages.add(message);
            }
        }
        return messages;
    }

    /// LangChain wraps a batch of conversations in one more list.
    private static List<?> unwrapped(List<?> list) {
        return list.size() == 1 && list.getFirst() instanceof List<?> inner ? inner : list;
    }

    private static boolean isMessage(Map<?, ?> map) {
        return map.containsKey("role")
                || map.containsKey("parts")
                || map.containsKey("message")
                || map.containsKey("tool_calls")
                || (map.containsKey("type") && map.containsKey("content"));
    }

    private Message message(Map<?, ?> outer, String roleIfUntold) {
        var inner = json.parsed(outer.get("message"));
        Map<?, ?> map = inner instanceof Map<?, ?> it ? it : outer;
        var parts = new MessageParts(json);
        parts.add(map.get("content"));
        parts.add(map.get("parts"));
        parts.add(map.get("contents"));
        if (inner instanceof String text) {
            parts.add(text);
        }
        Tree.list(json.parsed(map.get("tool_calls"))).forEach(parts::addCall);
        if (map.get("function_call") instanceof Map<?, ?> call) {
            parts.addCall(call);
        }
        var role = role(map, outer, roleIfUntold);
        var reason = Tree.text(map, "finish_reason");
        return parts.message(
                role, Tree.text(map, "tool_call_id"), reason == null ? Tree.text(outer, "finish_reason") : reason);
    }

    private static String role(Map<?, ?> map, Map<?, ?> outer, String roleIfUntold) {
        return Stream.of(map.get("role"), outer.get("role"), map.get("type"))
                .map(Tree::text)
                .filter(Objects::nonNull)
                .findFirst()
                .map(MessageShapes::role)
                .orElse(roleIfUntold);
    }

    /// One word for each role. A letter typed three times is taken as two ("asssistant", seen in the wild).
    static String role(String told) {
        var word = told.toLowerCase(Locale.ROOT).replaceAll("(.)\\1{2,}", "$1$1");
        return switch (word) {
            case "human" -> "user";
            case "ai", "model", "bot", "assistant_message" -> "assistant";
            case "developer" -> "system";
            case "function" -> "tool";
            default -> word;
        };
    }
}
