package errata.ingest.importing.langsmith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/// Messages in the form LangChain serialises its objects in: `{lc, type, id: […, "HumanMessage"], kwargs}`, in lists
/// within lists, or `{type: "human", content}`. Other forms are understood as they are.
final class LangChainMessages {

    private LangChainMessages() {}

    /// Empty if these are none.
    static ArrayNode of(JsonNode told) {
        var messages = JsonNodeFactory.instance.arrayNode();
        collect(told, messages);
        return messages;
    }

    private static void collect(JsonNode told, ArrayNode messages) {
        if (told.isArray()) {
            // Of several prompts at once, or several answers, the first is the conversation.
            boolean nested = told.path(0).isArray();
            if (nested) {
                collect(told.path(0), messages);
            } else {
                told.forEach(each -> collect(each, messages));
            }
        } else if (told.path("message").isObject()) {
            collect(told.path("message"), messages);
        } else if (told.path("kwargs").isObject()) {
            var id = told.path("id");
            add(id.path(id.size() - 1).asText(), told.path("kwargs"), messages);
        } else if (told.has("type") && told.has("content") && !told.has("role")) {
            add(told.path("type").asText(), told, messages);
        }
    }

    private static void add(String type, JsonNode told, ArrayNode messages) {
        ObjectNode message = messages.addObject();
        message.put("role", role(type, told)).set("content", told.path("content"));
        if (told.path("tool_calls").isArray() && !told.path("tool_calls").isEmpty()) {
            var calls = message.putArray("tool_calls");
            told.path("tool_calls").forEach(call -> {
                if (call.has("function")) {
                    calls.add(call);
                } else {
                    var function = calls.addObject()
                            .put("id", call.path("id").asText())
                            .put("type", "function")
                            .putObject("function");
                    function.put("name", call.path("name").asText())
                            .put("arguments", call.path("args").toString());
                }
            });
        }
        if (told.path("tool_call_id").isTextual()) {
            message.put("tool_call_id", told.path("tool_call_id").asText());
        }
    }

    private static String role(String type, JsonNode told) {
        var lower = type.toLowerCase(Locale.ROOT);
        if (lower.startsWith("human")) {
            return "user";
        }
        if (lower.startsWith("ai")) {
            return "assistant";
        }
        if (lower.startsWith("system")) {
            return "system";
        }
        if (lower.startsWith("tool") || lower.startsWith("function")) {
            return "tool";
        }
        return told.path("role").asText(lower);
    }
}
