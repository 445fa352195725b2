package errata.annotation.understanding;

import errata.annotation.understanding.Message.ToolCall;
import errata.annotation.understanding.Message.ToolResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Gathers the parts of one message.
final class MessageParts {
    private final Json json;
    private final List<String> texts = new ArrayList<>();
    private final List<ToolCall> calls = new ArrayList<>();
    private final List<ToolResult> results = new ArrayList<>();

    MessageParts(Json json) {
        this.json = json;
    }

    void add(@Nullable Object content) {
        switch (content) {
            case null -> {}
            case String text -> addText(text);
            case List<?> parts -> parts.forEach(this::add);
            case Map<?, ?> part -> addPart(part);
            default -> texts.add(json.write(content));
        }
    }

    /// Some clients write a list of parts as a string; a plain text that happens to be JSON stays text.
    private void addText(String text) {
        if (text.startsWith("[{\"type\":") && json.parsed(text) instanceof List<?> parts) {
            parts.forEach(this::add);
        } else if (!text.equals("null")) {
            texts.add(text);
        }
    }

    private void addPart(Map<?, ?> outer) {
        Map<?, ?> part = outer.get("message_content") instanceof Map<?, ?> inner ? inner : outer;
        var type = Tree.text(part, "type");
        switch (type == null ? "" : type) {
            case "tool_call", "tool-call", "tool_use", "server_tool_call", "function_call" -> addCall(part);
            case "tool_call_response", "tool-result", "tool_result", "server_tool_call_response" -> addResult(part);
            case "reasoning", "thinking", "redacted_thinking" -> {}
            default -> addOther(part);
        }
    }

    private void addOther(Map<?, ?> part) {
        var text = first(part, "text", "content", "value");
        if (text instanceof String said) {
            texts.add(said);
        } else if (part.get("functionCall") instanceof Map<?, ?> call) {
            addCall(call);
        } else if (part.get("functionResponse") instanceof Map<?, ?> response) {
            addResult(response);
        } else {
            texts.add(json.write(part));
        }
    }

    void addCall(@Nullable Object told) {
        var call = Tree.at(told, "tool_call") instanceof Map<?, ?> inner ? inner : told;
        if (call instanceof Map<?, ?> map) {
            Map<?, ?> function = map.get("function") instanceof Map<?, ?> inner ? inner : map;
            var id = first(map, "id", "toolCallId", "tool_call_id", "call_id");
            var name = first(function, "name", "toolName", "tool_name");
            var arguments = first(function, "arguments", "args", "input");
            calls.add(new ToolCall(Tree.text(id), name instanceof String text ? text : "tool", json.parsed(arguments)));
        }
    }

    private void addResult(Map<?, ?> part) {
        var id = first(part, "id", "toolCallId", "tool_use_id", "tool_call_id");
        var result = first(part, "response", "result", "output", "content");
        results.add(new ToolResult(Tree.text(id), json.parsed(plain(result))));
    }

    /// AI SDK wraps an output as `{type: text | json, value}`, Anthropic as a list of text parts.
    private static @Nullable Object plain(@Nullable Object result) {
        if (result instanceof Map<?, ?> map && map.size() == 2 && map.containsKey("type") && map.containsKey("value")) {
            return map.get("value");
        }
        if (result instanceof List<?> list && list.size() == 1 && "text".equals(Tree.text(list.getFirst(), "type"))) {
            return Tree.text(list.getFirst(), "text");
        }
        return result;
    }

    private static @Nullable Object first(Map<?, ?> map, String... keys) {
        return Stream.of(keys)
                .filter(key -> map.get(key) != null)
                .findFirst()
                .map(map::get)
                .orElse(null);
    }

    /// What a tool said is a result, not a text of its own.
    Message message(String role, @Nullable String callId, @Nullable String finishReason) {
        var text = String.join("\n", texts);
        if (role.equals("tool") && results.isEmpty() && !texts.isEmpty()) {
            results.add(new ToolResult(callId, json.parsed(text)));
            text = "";
        }
        return new Message(role, text, List.copyOf(calls), List.copyOf(results), finishReason);
    }
}
