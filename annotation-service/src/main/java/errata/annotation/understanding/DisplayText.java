package errata.annotation.understanding;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A raw value as a person wants to read it.
public final class DisplayText {
    private static final Set<String> SPEAKING = Set.of(
            "question",
            "input",
            "query",
            "prompt",
            "text",
            "message",
            "content",
            "answer",
            "output",
            "outputs",
            "result",
            "response");

    private final Json json;
    private final MessageShapes shapes;

    public DisplayText(Json json) {
        this.json = json;
        this.shapes = new MessageShapes(json);
    }

    public @Nullable String ofInput(@Nullable Object raw) {
        return of(raw, "user");
    }

    public @Nullable String ofOutput(@Nullable Object raw) {
        return of(raw, "assistant");
    }

    /// A text as it is; of messages the last one of the role; of an object with one speaking key that; else compact
    /// JSON.
    private @Nullable String of(@Nullable Object raw, String role) {
        if (raw == null) {
            return null;
        }
        var value = unwrapped(json.parsed(raw));
        var messages = shapes.messages(value, role);
        var last = role.equals("assistant") ? lastOutput(messages) : last(messages, role);
        if (last != null) {
            return last;
        }
        var spoken = spoken(value);
        return spoken != null ? spoken : asText(raw);
    }

    private String asText(Object raw) {
        return raw instanceof String text ? text : json.write(raw);
    }

    private static @Nullable String spoken(@Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        if (!(value instanceof Map<?, ?> map)) {
            return null;
        }
        Predicate<Object> speaking = key -> SPEAKING.contains(key) && map.get(key) instanceof String;
        var keys = map.keySet().stream().filter(speaking).toList();
        return keys.size() == 1 ? Tree.text(map.get(keys.getFirst())) : null;
    }

    /// Traceloop wraps what a function was called with: `{args: […], kwargs: {…}}`.
    private static @Nullable Object unwrapped(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)
                || !map.containsKey("kwargs")
                || !(map.get("args") instanceof List<?> args)) {
            return value;
        }
        if (args.isEmpty()) {
            return map.get("kwargs");
        }
        boolean noNames = !(map.get("kwargs") instanceof Map<?, ?> named) || named.isEmpty();
        return args.size() == 1 && noNames ? args.getFirst() : value;
    }

    /// What the last answer says; a call of a tool when it says nothing.
    @Nullable
    String lastOutput(List<Message> outputs) {
        var said = last(outputs, "assistant");
        if (said != null || outputs.isEmpty() || outputs.getLast().toolCalls().isEmpty()) {
            return said;
        }
        return outputs.getLast().toolCalls().stream()
                .map(call -> call.name() + "(" + (call.arguments() == null ? "" : asText(call.arguments())) + ")")
                .collect(joining("\n"));
    }

    /// What the first message of this role says.
    static @Nullable String first(List<Message> messages, String role) {
        return messages.stream()
                .filter(message -> message.role().equals(role) && message.says())
                .findFirst()
                .map(Message::text)
                .orElse(null);
    }

    /// What the last message of this role says.
    static @Nullable String last(List<Message> messages, String role) {
        for (var message : messages.reversed()) {
            if (message.role().equals(role) && message.says()) {
                return message.text();
            }
        }
        return null;
    }
}
