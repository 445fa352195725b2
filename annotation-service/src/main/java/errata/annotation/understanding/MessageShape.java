package errata.annotation.understanding;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A map that is a message of some kind.
///
/// @param isItem an item of the Responses API that is itself one part: a call, a result
record MessageShape(Map<?, ?> map, boolean isItem) {
    private static final Set<String> SPEAKERS = Set.of(
            "human",
            "ai",
            "user",
            "assistant",
            "system",
            "developer",
            "tool",
            "function",
            "HumanMessage",
            "HumanMessageChunk",
            "AIMessage",
            "AIMessageChunk",
            "SystemMessage",
            "ToolMessage",
            "FunctionMessage");

    /// Null when it is no message.
    static @Nullable MessageShape of(Map<?, ?> told) {
        var map = unwrapped(told);
        var type = map.get("type");
        if (!map.containsKey("role") && type instanceof String item && isItem(item)) {
            return new MessageShape(map, true);
        }
        boolean message = map.containsKey("role")
                || map.containsKey("parts")
                || map.get("message") instanceof Map
                || (map.containsKey("message") && map.containsKey("finish_reason"))
                || map.containsKey("tool_calls")
                || (type instanceof String speaker && SPEAKERS.contains(speaker) && map.containsKey("content"))
                || isContent(map.get("content"));
        return message ? new MessageShape(map, false) : null;
    }

    private static boolean isItem(String type) {
        return type.endsWith("_call") || type.equals("function_call_output") || type.equals("reasoning");
    }

    private static boolean isContent(@Nullable Object content) {
        return content instanceof List<?> parts && !parts.isEmpty() && Tree.at(parts.getFirst(), "type") != null;
    }

    /// LangChain's serialised objects: `{lc, type: constructor, id: [… HumanMessage], kwargs}`.
    static Map<?, ?> unwrapped(Map<?, ?> map) {
        if (!(map.get("kwargs") instanceof Map<?, ?> kwargs)
                || !(map.get("id") instanceof List<?> id)
                || id.isEmpty()) {
            return map;
        }
        if (kwargs.containsKey("role") || kwargs.containsKey("type")) {
            return kwargs;
        }
        var typed = new java.util.LinkedHashMap<Object, Object>(kwargs);
        typed.put("type", id.getLast());
        return typed;
    }

    /// Who speaks, in the words of its client.
    static @Nullable String role(Map<?, ?> map) {
        var role = Tree.text(map, "role");
        if (role != null) {
            return role;
        }
        var type = Tree.text(map, "type");
        return type != null && (SPEAKERS.contains(type) || isItem(type)) ? type : null;
    }

    /// An empty text is still an answer.
    boolean isTold() {
        return map.get("content") instanceof String;
    }
}
