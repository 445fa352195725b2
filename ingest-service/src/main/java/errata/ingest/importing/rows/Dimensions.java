package errata.ingest.importing.rows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import errata.ingest.importing.reading.Members;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What tells traces apart, by which samples are drawn and rankings cut: `persona`, and the columns that may hold it,
/// for a file may call it `persona` here and `personas` there. The first that has something counts.
public record Dimensions(Map<String, List<String>> columns) {
    static final Dimensions NONE = new Dimensions(Map.of());
    private static final String PREFIX = "dimension.";

    boolean take(String column) {
        return columns.values().stream().anyMatch(named -> named.contains(column));
    }

    /// As metadata. Of an object each member is a dimension of its own.
    Map<String, JsonNode> in(JsonNode record) {
        var found = new LinkedHashMap<String, JsonNode>();
        columns.forEach((name, named) -> named.stream()
                .map(column -> Cell.of(record, column))
                .filter(value -> !Members.isEmpty(value))
                .findFirst()
                .ifPresent(value -> put(name, value, found)));
        return found;
    }

    private static void put(String name, JsonNode value, Map<String, JsonNode> found) {
        if (value.isObject()) {
            value.properties().forEach(member -> found.putIfAbsent(PREFIX + member.getKey(), member.getValue()));
        } else {
            found.put(PREFIX + name, value);
        }
    }

    void write(ObjectNode json) {
        if (!columns.isEmpty()) {
            var written = json.putObject("dimensions");
            columns.forEach((name, named) -> named.forEach(written.withArray(name)::add));
        }
    }
}
