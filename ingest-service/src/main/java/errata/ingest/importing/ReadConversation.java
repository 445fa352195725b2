package errata.ingest.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds the conversation in a record: `{messages}`, `{request, response}`, a line of a batch, or a pair of texts.
// Roles are
/// taken as they are written; what they mean is decided by whoever shows them.
final class ReadConversation {
    private static final List<String> MESSAGES =
            List.of("messages", "traj", "conversation", "conversations", "history");
    private static final List<String> QUESTIONS = List.of("input", "query", "question", "prompt");
    private static final List<String> ANSWERS = List.of("response", "output", "completion", "answer");
    private static final List<String> WRAPPERS = List.of("request", "response", "body");

    private final ArrayNode messages = JsonNodeFactory.instance.arrayNode();
    private final ArrayNode answers = JsonNodeFactory.instance.arrayNode();
    private final Map<String, JsonNode> fields = new LinkedHashMap<>();
    private @Nullable JsonNode tools;
    private @Nullable String refusal;

    private ReadConversation() {}

    sealed interface Result {
        record Found(Conversation conversation) implements Result {}

        record None(String reason) implements Result {}
    }

    static Result read(JsonNode record) {
        var reading = new ReadConversation();
        if (record.isArray()) {
            reading.addAll(record);
        } else if (record.isObject()) {
            reading.object(record);
        } else {
            return new Result.None("not a JSON object");
        }
        return reading.result();
    }

    private Result result() {
        if (refusal != null) {
            return new Result.None(refusal);
        }
        messages.addAll(answers);
        if (messages.isEmpty()) {
            return new Result.None("no messages");
        }
        int lastAnswer = lastAnswer();
        var input = JsonNodeFactory.instance.arrayNode();
        var output = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < messages.size(); i++) {
            (i < lastAnswer ? input : output).add(messages.get(i));
        }
        return new Result.Found(new Conversation(input, output, tools, fields));
    }

    private int lastAnswer() {
        for (int i = messages.size() - 1; i >= 0; i--) {
            var role = messages.get(i).path("role").asText().toLowerCase(Locale.ROOT);
            // "asssistant" has been seen; models are called so by some.
            if (role.startsWith("as") && role.endsWith("istant") || role.equals("model") || role.equals("ai")) {
                return i;
            }
        }
        return messages.size();
    }

    private void object(JsonNode record) {
        record.properties().forEach(field -> {
            if (WRAPPERS.contains(field.getKey()) && field.getValue().isObject()) {
                wrapped(field.getValue());
            } else {
                field(field.getKey(), field.getValue());
            }
        });
        pair();
    }

    /// A request or a response inside the record, itself perhaps inside a body.
    private void wrapped(JsonNode inner) {
        inner.properties().forEach(field -> {
            if (field.getKey().equals("body") && field.getValue().isObject()) {
                wrapped(field.getValue());
            } else if (!field.getKey().equals("id")) { // the record's own id is the conversation's
                field(field.getKey(), field.getValue());
            }
        });
    }

    private void field(String name, JsonNode value) {
        if (MESSAGES.contains(name) && messages.isEmpty() && (value.isArray() || name.equals("messages"))) {
            addAll(value);
        } else if (QUESTIONS.contains(name) && messages.isEmpty() && isMessages(value)) {
            addAll(value);
        } else if (name.equals("choices") && value.path(0).path("message").isObject()) {
            answers.add(value.path(0).path("message"));
        } else if (name.equals("tools") && value.isArray()) {
            tools = value;
        } else if (name.equals("metadata") && value.isObject()) {
            value.properties().forEach(inner -> fields.putIfAbsent(inner.getKey(), inner.getValue()));
        } else if (!value.isNull()) {
            fields.putIfAbsent(name, value);
        }
    }

    /// A question and an answer as plain texts make a conversation too; an answer alone ends the one there is.
    private void pair() {
        var question = messages.isEmpty() ? take(QUESTIONS) : null;
        if (question != null) {
            say("user", question);
        }
        boolean answered = !answers.isEmpty() || !messages.isEmpty() && lastAnswer() == messages.size() - 1;
        var answer = answered ? null : take(ANSWERS);
        if (answer != null) {
            say("assistant", answer);
        }
    }

    private @Nullable String take(List<String> names) {
        for (var name : names) {
            var value = fields.get(name);
            if (value != null && value.isTextual()) {
                fields.remove(name);
                return value.asText();
            }
        }
        return null;
    }

    private void say(String role, String text) {
        messages.addObject().put("role", role).put("content", text);
    }

    private void addAll(JsonNode list) {
        if (!list.isArray()) {
            refusal = "messages is not a list";
            return;
        }
        for (int i = 0; i < list.size(); i++) {
            if (!list.get(i).isObject()) {
                refusal = "message %d is not an object".formatted(i + 1);
                return;
            }
            messages.add(list.get(i));
        }
    }

    private static boolean isMessages(JsonNode value) {
        return value.isArray() && value.path(0).has("role");
    }
}
