package errata.annotation.understanding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import errata.annotation.otlp.JacksonJson;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// Messages as lines, theirs and ours, so that both can be compared: who speaks, what is said, which tools are called.
final class ChatMl {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JacksonJson json = new JacksonJson();

    /// Nothing if their reader gave up on this input or output, or found data in which nobody speaks.
    Optional<List<String>> theirs(JsonNode told) {
        var lines = StreamSupport.stream(told.path("data").spliterator(), false)
                .filter(message -> message.hasNonNull("role"))
                .map(this::line)
                .toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(lines);
    }

    List<String> ours(List<Message> read) {
        return read.stream().map(this::line).toList();
    }

    private String line(JsonNode message) {
        var role = MessageShapes.role(message.get("role").asText());
        var line = new StringBuilder(role + ": " + said(role, message));
        message.path("content").forEach(part -> call(line, part.path("name"), part.path("input")));
        message.path("tool_calls").forEach(call -> call(line, call.path("name"), call.path("arguments")));
        return line.toString();
    }

    /// What they found under no name they know stands in `json`.
    private String said(String role, JsonNode message) {
        var content = message.path("content");
        if (content.isTextual()) {
            return role.equals("tool") ? value(json.parsed(content.asText())) : content.asText();
        }
        if (role.equals("tool") && content.isArray()) {
            return value(json.parsed(content.toString()));
        }
        var text = new StringBuilder(message.path("json").path("text").asText(""));
        content.forEach(part -> text.append(part.path("text").asText("")));
        return text.toString();
    }

    private void call(StringBuilder line, JsonNode name, JsonNode arguments) {
        if (name.isTextual()) {
            var given = arguments.isTextual()
                    ? json.parsed(arguments.asText())
                    : JSON.convertValue(arguments, Object.class);
            line.append(called(name.asText(), given));
        }
    }

    private String line(Message message) {
        var line = new StringBuilder(message.role() + ": " + message.text());
        message.toolCalls().forEach(call -> line.append(called(call.name(), call.arguments())));
        message.toolResults().forEach(result -> line.append(value(result.result())));
        return line.toString();
    }

    String called(String name, @Nullable Object arguments) {
        return " calls " + name + " " + (arguments == null ? "\"\"" : json.write(arguments));
    }

    /// JSON is the same whatever spaces it has.
    String value(@Nullable Object value) {
        return value instanceof String text ? text : json.write(Objects.requireNonNullElse(value, ""));
    }

    @Nullable
    Object parsed(String text) {
        return json.parsed(text);
    }
}
