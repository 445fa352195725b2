package errata.ingest.importing.rows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads a mapping as clients write it.
final class ReadMapping {
    private static final int MOST_COLUMNS = 500;
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_DIMENSION = 60;
    private static final int MOST_LISTS = 20;

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
        var dimensions = lists("dimensions", LONGEST_DIMENSION, json.path("dimensions"));
        var only = lists("only", LONGEST_NAME, json.path("only"));
        if (problem != null) {
            return problem;
        }
        Set<String> named = all ? null : Mapping.names(kept);
        return new Mapping.Read.Valid(new Mapping(
                columns,
                named,
                Mapping.names(json.path("ignore")),
                Mapping.names(json.path("feedback")),
                new Dimensions(dimensions),
                new Wanted(only)));
    }

    /// An object that gives each name one value or several.
    private Map<String, List<String>> lists(String member, int longest, JsonNode told) {
        var lists = new LinkedHashMap<String, List<String>>();
        boolean fine = told.isMissingNode() || told.isNull() || told.isObject() && told.size() <= MOST_LISTS;
        for (var each : told.properties()) {
            var values =
                    each.getValue().isArray() ? each.getValue().valueStream().toList() : List.of(each.getValue());
            fine &= !each.getKey().isBlank()
                    && each.getKey().length() <= longest
                    && values.size() <= MOST_COLUMNS
                    && values.stream().allMatch(JsonNode::isValueNode);
            lists.put(each.getKey(), values.stream().map(JsonNode::asText).toList());
        }
        if (!fine) {
            problem = new Mapping.Read.Invalid(
                    "/mapping/" + member,
                    "is an object: at most %d names, each with a text or a list of texts".formatted(MOST_LISTS));
        }
        return lists;
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
