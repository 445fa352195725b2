package errata.ingest.importing.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Messages as they are gathered from a record. Roles are taken as they are written; what they mean is decided by
/// whoever shows them.
public final class Messages {
    private final ArrayNode all = JsonNodeFactory.instance.arrayNode();
    private @Nullable String refusal;

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /// What is wrong with them, if anything is.
    public @Nullable String refusal() {
        return refusal;
    }

    public void say(String role, String text) {
        all.addObject().put("role", role).put("content", text);
    }

    public void add(JsonNode message) {
        all.add(message);
    }

    public void addAll(JsonNode list) {
        if (!list.isArray()) {
            refusal = "messages is not a list";
            return;
        }
        for (int i = 0; i < list.size(); i++) {
            var message = list.get(i);
            if (message.isArray() && message.valueStream().allMatch(JsonNode::isObject)) {
                message.forEach(all::add); // one turn of several messages has been seen
            } else if (message.isObject()) {
                all.add(message);
            } else {
                refusal = "message %d is not an object".formatted(i + 1);
                return;
            }
        }
    }

    ArrayNode all() {
        return all;
    }

    /// Whether an answer is the last thing that was said.
    public boolean endInAnswer() {
        return !all.isEmpty() && lastAnswer() == all.size() - 1;
    }

    public ArrayNode input() {
        return part(0, lastAnswer());
    }

    public ArrayNode output() {
        return part(lastAnswer(), all.size());
    }

    public static boolean areMessages(JsonNode value) {
        return value.isArray() && (value.path(0).has("role") || value.path(0).has("content"));
    }

    private ArrayNode part(int from, int to) {
        var part = JsonNodeFactory.instance.arrayNode();
        for (int i = from; i < to; i++) {
            part.add(all.get(i));
        }
        return part;
    }

    private int lastAnswer() {
        for (int i = all.size() - 1; i >= 0; i--) {
            var role = all.get(i).path("role").asText().toLowerCase(Locale.ROOT);
            // "asssistant" has been seen; models are called so by some.
            if (role.startsWith("as") && role.endsWith("istant") || role.equals("model") || role.equals("ai")) {
                return i;
            }
        }
        return all.size();
    }
}
