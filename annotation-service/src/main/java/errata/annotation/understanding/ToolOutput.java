package errata.annotation.understanding;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a tool answered, out of what clients wrap around it.
final class ToolOutput {

    private ToolOutput() {}

    /// AI SDK wraps an output as `{type: text | json, value}`, Microsoft's framework as `{type: function_result,
    /// result}`, Anthropic and MCP as a list of text parts, perhaps below `content`.
    static @Nullable Object plain(@Nullable Object told) {
        if (told instanceof Map<?, ?> map) {
            if (map.size() == 2 && map.containsKey("type") && map.containsKey("value")) {
                return map.get("value");
            }
            if ("function_result".equals(map.get("type")) && map.get("result") != null) {
                return map.get("result");
            }
            if (map.size() == 1 && map.get("content") instanceof List<?> parts) {
                return onlyText(parts) == null ? told : onlyText(parts);
            }
        }
        var text = told instanceof List<?> list ? onlyText(list) : null;
        return text == null ? told : text;
    }

    private static @Nullable String onlyText(List<?> parts) {
        return parts.size() == 1 ? Tree.text(parts.getFirst(), "text") : null;
    }

    /// Whether there is nothing to tell.
    static boolean isNothing(@Nullable Object output) {
        return switch (output) {
            case null -> true;
            case String text -> text.isBlank() || text.equals("null");
            case Map<?, ?> map -> map.isEmpty();
            case List<?> list -> list.isEmpty();
            default -> false;
        };
    }
}
