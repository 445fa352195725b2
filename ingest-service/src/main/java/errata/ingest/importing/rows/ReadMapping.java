package errata.ingest.importing.rows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads a mapping as clients write it.
final class ReadMapping {
    private static final int MOST_COLUMNS = 500;
    private static final int LONGEST_NAME = 300;

    private final Map<Role, String> columns = new EnumMap<>(Role.class);
    private Mapping.@Nullable Read problem;

    Mapping.Read read(JsonNode json) {
        if (!json.isObject()) {
            return new Mapping.Read.Invalid("/mapping", "is an object that names columns");
        }
        json.properties()
                .forEach(member -> Role.of(member.getKey()).ifPresent(role -> column(role, member.getValue())));
        var metadata = json.path("metadata");
        boolean all = metadata.isMissingNode()
                || metadata.isNull()
                || metadata.asText().equals("all");
        var kept = all ? MissingNode.getInstance() : metadata;
        check("metadata", kept);
        check("ignore", json.path("ignore"));
        check("feedback", json.path("feedback"));
        if (problem != null) {
            return problem;
        }
        Set<String> named = all ? null : Mapping.names(kept);
        return new Mapping.Read.Valid(
                new Mapping(columns, named, Mapping.names(json.path("ignore")), Mapping.names(json.path("feedback"))));
    }

    private void column(Role role, JsonNode name) {
        if (name.isNull() || name.isTextual() && name.asText().isEmpty()) {
            return;
        }
        if (!name.isTextual() || name.asText().length() > LONGEST_NAME) {
            problem = new Mapping.Read.Invalid("/mapping/" + role.word(), "is the name of a column");
        } else {
            columns.put(role, name.asText());
        }
    }

    private void check(String member, JsonNode list) {
        boolean fine = list.isMissingNode()
                || list.isNull()
                || list.isArray()
                        && list.size() <= MOST_COLUMNS
                        && list.valueStream().allMatch(JsonNode::isTextual);
        if (!fine) {
            problem = new Mapping.Read.Invalid("/mapping/" + member, "is a list of names of columns");
        }
    }
}
