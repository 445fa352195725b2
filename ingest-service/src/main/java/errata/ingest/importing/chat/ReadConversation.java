package errata.ingest.importing.chat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds the conversation in a record: `{messages}`, `{request, response}`, a line of a batch, or a pair of texts.
public final class ReadConversation {
    private static final List<String> MESSAGES =
            List.of("messages", "traj", "conversation", "conversations", "history");
    private static final List<String> QUESTIONS = List.of("input", "query", "question", "prompt");
    private static final List<String> ANSWERS = List.of("response", "output", "completion", "answer");
    private static final List<String> WRAPPERS = List.of("request", "response", "body");

    private final Messages messages = new Messages();
    private final Messages answers = new Messages();
    private final Map<String, JsonNode> fields = new LinkedHashMap<>();
    private @Nullable JsonNode tools;

    private ReadConversation() {}

    public static FindsConversation.Result read(JsonNode record) {
        var reading = new ReadConversation();
        if (record.isArray()) {
            reading.messages.addAll(record);
        } else if (record.isObject()) {
            reading.object(record);
        } else {
            return new FindsConversation.Result.None("not a JSON object");
        }
        return reading.result();
    }

    private FindsConversation.Result result() {
        var refusal = messages.refusal();
        if (refusal != null) {
            return new FindsConversation.Result.None(refusal);
        }
        messages.addAll(answers.all());
        if (messages.isEmpty()) {
            return new FindsConversation.Result.None("no messages");
        }
        var feedback = new LinkedHashMap<String, JsonNode>();
        fields.forEach((name, value) -> {
            if (Judgements.isFeedback(name)) {
                feedback.put(name, value);
            }
        });
        fields.keySet().removeIf(name -> Judgements.isFeedback(name) || Judgements.isLabel(name));
        return new FindsConversation.Result.Found(
                new Conversation(messages.input(), messages.output(), tools, fields, Map.of(), feedback));
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
            messages.addAll(value);
        } else if (QUESTIONS.contains(name) && messages.isEmpty() && isMessages(value)) {
            messages.addAll(value);
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
            messages.say("user", question);
        }
        var answer = !answers.isEmpty() || messages.endInAnswer() ? null : take(ANSWERS);
        if (answer != null) {
            messages.say("assistant", answer);
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

    private static boolean isMessages(JsonNode value) {
        return value.isArray() && value.path(0).has("role");
    }
}
