package errata.annotation.understanding;

import java.util.ArrayList;
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

    /// Decorators wrap what a function was called with: `{args: […], kwargs: {…}}`, the latter perhaps left out.
    static @Nullable Object unwrapped(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)
                || !(map.containsKey("kwargs") || map.size() == 1)
                || !(map.get("args") instanceof List<?> args)) {
            return value;
        }
        if (args.isEmpty() && map.containsKey("kwargs")) {
            return map.get("kwargs");
        }
        boolean noNames = !(map.get("kwargs") instanceof Map<?, ?> named) || named.isEmpty();
        return args.size() == 1 && noNames ? args.getFirst() : value;
    }

    /// What the last answer says; when nothing was said, what it ended with: the calls of tools that came last and what
    /// they answered.
    @Nullable
    String lastOutput(List<Message> outputs) {
        var said = last(outputs, "assistant");
        if (said != null) {
            return said;
        }
        int calling = outputs.size() - 1;
        while (calling >= 0 && outputs.get(calling).toolCalls().isEmpty()) {
            calling--;
        }
        if (calling < 0) {
            return null;
        }
        var lines = new ArrayList<String>();
        outputs.get(calling).toolCalls().forEach(call -> lines.add(call.name() + "(" + shown(call.arguments()) + ")"));
        outputs.subList(calling + 1, outputs.size())
                .forEach(message -> message.toolResults().forEach(result -> lines.add("→ " + shown(result.result()))));
        return String.join("\n", lines);
    }

    private String shown(@Nullable Object value) {
        return value == null ? "" : asText(value);
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
