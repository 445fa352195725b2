package errata.ingest.importing.rows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import errata.ingest.importing.chat.Judgements;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which column is what.
///
/// @param metadata the columns that become metadata; `null` for all that are nothing else and hold no judgement
/// @param feedback the columns that become feedback
/// @param dimensions what tells traces apart, and the columns that may hold it
/// @param wanted which records are taken at all
public record Mapping(
        Map<Role, String> columns,
        @Nullable Set<String> metadata,
        Set<String> ignored,
        Set<String> feedback,
        Dimensions dimensions,
        Wanted wanted) {

    public Mapping {
        columns = Map.copyOf(columns);
    }

    Mapping(Map<Role, String> columns, @Nullable Set<String> metadata, Set<String> ignored, Set<String> feedback) {
        this(columns, metadata, ignored, feedback, Dimensions.NONE, Wanted.ALL);
    }

    /// The same with another column that names the traces.
    public Mapping namedBy(String column) {
        Map<Role, String> others = new EnumMap<>(Role.class);
        others.putAll(columns);
        others.put(Role.ID, column);
        return new Mapping(others, metadata, ignored, feedback, dimensions, wanted);
    }

    public @Nullable String column(Role role) {
        return columns.get(role);
    }

    public boolean hasText() {
        return columns.containsKey(Role.INPUT)
                || columns.containsKey(Role.OUTPUT)
                || columns.containsKey(Role.MESSAGES);
    }

    boolean isMetadata(String column) {
        if (columns.containsValue(column) || ignored.contains(column) || isElsewhere(column)) {
            return false;
        }
        return metadata == null ? !Judgements.isLabel(column) : metadata.contains(column);
    }

    private boolean isElsewhere(String column) {
        return feedback.contains(column) || dimensions.take(column);
    }

    /// What the column is, as the preview says it.
    public String roleOf(String column) {
        for (var entry : columns.entrySet()) {
            if (entry.getValue().equals(column)) {
                return entry.getKey().word();
            }
        }
        if (isElsewhere(column)) {
            return feedback.contains(column) ? "feedback" : "dimension";
        }
        return isMetadata(column) ? "metadata" : "ignore";
    }

    public ObjectNode json() {
        var json = JsonNodeFactory.instance.objectNode();
        for (var role : Role.values()) {
            if (columns.containsKey(role)) {
                json.put(role.word(), columns.get(role));
            }
        }
        if (metadata == null) {
            json.put("metadata", "all");
        } else {
            metadata.forEach(json.putArray("metadata")::add);
        }
        ignored.forEach(json.putArray("ignore")::add);
        feedback.forEach(json.putArray("feedback")::add);
        dimensions.write(json);
        wanted.write(json);
        return json;
    }

    /// What a client sent.
    public sealed interface Read {
        record Valid(Mapping mapping) implements Read {}

        record Invalid(String pointer, String detail) implements Read {}
    }

    public static Read read(JsonNode json) {
        return new ReadMapping().read(json);
    }

    static Set<String> names(JsonNode list) {
        var names = new LinkedHashSet<String>();
        list.forEach(name -> names.add(name.asText()));
        return names;
    }
}
