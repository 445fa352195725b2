package errata.ingest.importing.rows;

import com.fasterxml.jackson.databind.JsonNode;
import errata.ingest.importing.chat.Conversation;
import errata.ingest.importing.chat.FindsConversation;
import errata.ingest.importing.chat.Judgements;
import errata.ingest.importing.chat.Messages;
import errata.ingest.importing.reading.BoundedJson;
import errata.ingest.importing.reading.Members;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The conversation in a row, found by what its columns are.
public record RowConversation(Mapping mapping) implements FindsConversation {
    private static final Set<String> SPEAK_FOR_THEMSELVES = Set.of("name", "usage", "error");
    private static final List<String> TEXT_OF_OBJECT = List.of(
            "question",
            "input",
            "query",
            "prompt",
            "text",
            "message",
            "content",
            "answer",
            "output",
            "response",
            "result");

    @Override
    public Result in(JsonNode record) {
        if (!record.isObject()) {
            return new Result.None("not a row: " + (record.isArray() ? "a list" : "a single value"));
        }
        var messages = new Messages();
        var unsaid = new LinkedHashSet<@Nullable String>();
        said(record, Role.MESSAGES, "user", messages);
        if (messages.isEmpty()) {
            said(record, Role.INPUT, "user", messages);
        } else {
            unsaid.add(mapping.column(Role.INPUT));
        }
        if (messages.endInAnswer()) {
            unsaid.add(mapping.column(Role.OUTPUT));
        } else {
            said(record, Role.OUTPUT, "assistant", messages);
        }
        var refusal = messages.refusal();
        if (refusal != null || messages.isEmpty()) {
            return new Result.None(refusal == null ? "nothing in the columns of input, output and messages" : refusal);
        }
        return new Result.Found(conversation(record, messages, unsaid));
    }

    /// @param unsaid columns of texts that the conversation has already; they are metadata
    private Conversation conversation(JsonNode record, Messages messages, Set<@Nullable String> unsaid) {
        var fields = new LinkedHashMap<String, JsonNode>();
        var metadata = new LinkedHashMap<String, JsonNode>();
        var feedback = new LinkedHashMap<String, JsonNode>();
        record.properties().forEach(cell -> {
            var column = cell.getKey();
            var value = cell.getValue();
            if (mapping.feedback().contains(column)) {
                feedback.put(column, value);
            } else if (mapping.isMetadata(column) || unsaid.contains(column)) {
                other(column, value, fields, metadata);
            }
        });
        metadata.putAll(mapping.dimensions().in(record));
        for (var role : Role.values()) {
            var column = mapping.column(role);
            if (column != null && role.compareTo(Role.OUTPUT) > 0) {
                (role == Role.ID ? metadata : fields).put(role == Role.ID ? column : role.field(), record.path(column));
            }
        }
        var tools = BoundedJson.inside(metadata.containsKey("tools") ? metadata.get("tools") : record.path("tools"));
        if (tools.isArray()) {
            metadata.remove("tools");
        }
        return new Conversation(
                messages.input(), messages.output(), tools.isArray() ? tools : null, fields, metadata, feedback);
    }

    private void other(String column, JsonNode told, Map<String, JsonNode> fields, Map<String, JsonNode> metadata) {
        var value = BoundedJson.inside(told);
        if (SPEAK_FOR_THEMSELVES.contains(column)) {
            fields.put(column, value);
        } else if (column.equals("metadata") && value.isObject()) {
            value.properties().forEach(member -> {
                if (!Judgements.isLabel(member.getKey())) {
                    metadata.putIfAbsent(member.getKey(), member.getValue());
                }
            });
        } else {
            metadata.put(column, value);
        }
    }

    private void said(JsonNode record, Role role, String by, Messages messages) {
        var column = mapping.column(role);
        var told = column == null ? record.path("") : BoundedJson.inside(record.path(column));
        var value = told.path("body").isObject() ? told.path("body") : told;
        if (Members.isEmpty(value)) {
            return;
        }
        if (Messages.areMessages(value)) {
            messages.addAll(value);
        } else if (value.path("messages").isArray()) {
            messages.addAll(value.path("messages"));
        } else if (value.path("choices").path(0).path("message").isObject()) {
            messages.add(value.path("choices").path(0).path("message"));
        } else if (value.has("role") && value.has("content")) {
            messages.add(value);
        } else {
            messages.say(by, text(value));
        }
    }

    /// An object with one text among the usual ones is that text.
    private static String text(JsonNode value) {
        var found = TEXT_OF_OBJECT.stream()
                .map(value::path)
                .filter(JsonNode::isTextual)
                .toList();
        return found.size() == 1 ? found.getFirst().asText() : value.isTextual() ? value.asText() : value.toString();
    }

    /// The column that names the conversations, if somebody said which.
    public @Nullable String told() {
        return mapping.column(Role.ID);
    }
}
