package errata.annotation.understanding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where messages stand in the bodies that APIs and frameworks exchange: OpenAI (chat and responses), Anthropic,
/// Gemini, the Agent Development Kit, LangChain. Shapes only; whether what is found are messages is for others to
/// say.
final class Envelopes {
    private final Json json;

    Envelopes(Json json) {
        this.json = json;
    }

    /// The candidates for messages; a list of the value itself when it is no known envelope.
    List<?> opened(@Nullable Object value) {
        if (json.parsed(value) instanceof Map<?, ?> map) {
            return ofMap(map);
        }
        var list = Tree.list(json.parsed(value));
        if (list.size() == 1 && list.getFirst() instanceof List<?> inner) {
            return inner; // LangChain wraps a batch of conversations in one more list
        }
        return isCalls(list) ? List.of(Map.of("role", "assistant", "tool_calls", list)) : list;
    }

    private List<?> ofMap(Map<?, ?> map) {
        if (map.get("messages") != null) {
            return after(map.get("system"), opened(map.get("messages")));
        }
        if (map.get("contents") != null) {
            return after(geminiSystem(map), contents(map.get("contents")));
        }
        if (map.get("candidates") instanceof List<?> candidates) {
            return candidates.stream().map(Envelopes::lifted).toList();
        }
        if (map.get("choices") instanceof List<?> choices) {
            return choices;
        }
        if (map.get("generations") instanceof List<?> generations) {
            return opened(generations);
        }
        if (map.get("new_message") instanceof Map<?, ?> message) {
            return List.of(message);
        }
        return responses(map);
    }

    /// Bodies of the Responses API: `input` with `instructions`, and `output`, each a list of items.
    private List<?> responses(Map<?, ?> map) {
        if (!map.containsKey("role") && map.get("output") instanceof List<?> items) {
            return items;
        }
        if (!map.containsKey("role") && map.containsKey("model") && map.get("input") instanceof List<?> items) {
            return after(map.get("instructions"), items);
        }
        return List.of(lifted(map));
    }

    /// Gemini puts a message into `content` and the reason it ended beside it.
    private static Object lifted(@Nullable Object candidate) {
        if (!(Tree.at(candidate, "content") instanceof Map<?, ?> content) || !content.containsKey("parts")) {
            return candidate == null ? List.of() : candidate;
        }
        var message = new LinkedHashMap<Object, Object>(content);
        for (String beside : List.of("role", "finish_reason")) {
            var told = Tree.text(candidate, beside);
            if (told != null) {
                message.putIfAbsent(beside, told);
            }
        }
        return message;
    }

    private static @Nullable Object geminiSystem(Map<?, ?> map) {
        for (String key : List.of("system_instruction", "systemInstruction")) {
            var told = map.get(key) == null ? Tree.at(map.get("config"), key) : map.get(key);
            if (told != null) {
                return Tree.at(told, "parts") == null ? told : Tree.at(told, "parts");
            }
        }
        return null;
    }

    private static List<?> contents(@Nullable Object contents) {
        return contents instanceof String text ? List.of(Map.of("role", "user", "content", text)) : Tree.list(contents);
    }

    private static List<?> after(@Nullable Object system, List<?> messages) {
        if (system == null || "".equals(system)) {
            return messages;
        }
        var all = new ArrayList<Object>(messages.size() + 1);
        all.add(Map.of("role", "system", "content", system));
        all.addAll(messages);
        return all;
    }

    /// The calls of tools of one answer, without the answer around them: AI SDK.
    private static boolean isCalls(List<?> list) {
        return !list.isEmpty()
                && list.stream().allMatch(each -> Tree.at(each, "toolName") != null && Tree.at(each, "role") == null);
    }
}
