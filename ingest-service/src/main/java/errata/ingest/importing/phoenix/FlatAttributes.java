package errata.ingest.importing.phoenix;

import com.fasterxml.jackson.databind.JsonNode;
import errata.ingest.importing.reading.BoundedJson;
import errata.ingest.importing.reading.Members;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// The attributes of a span as OpenInference writes them, `llm.input_messages.0.message.role`, whether Phoenix nested
/// them, kept them flat, or made columns `attributes.…` of them.
final class FlatAttributes {
    private static final String COLUMN = "attributes.";
    // These are one JSON text each.
    private static final Set<String> WHOLE = Set.of(
            "metadata",
            "input.value",
            "output.value",
            "llm.invocation_parameters",
            "llm.prompt_template.variables",
            "tag.tags",
            "tool.parameters",
            "embedding.vector");
    private static final int DEEPEST = 20;

    private final Map<String, JsonNode> flat = new LinkedHashMap<>();

    private FlatAttributes() {}

    static Map<String, JsonNode> of(JsonNode span) {
        var attributes = new FlatAttributes();
        var nested = BoundedJson.inside(span.path("attributes"));
        nested.properties().forEach(member -> attributes.add(member.getKey(), member.getValue(), 0));
        span.properties().forEach(column -> {
            if (column.getKey().startsWith(COLUMN)) {
                attributes.add(column.getKey().substring(COLUMN.length()), column.getValue(), 0);
            }
        });
        return attributes.flat;
    }

    static boolean has(JsonNode span, String name) {
        return of(span).containsKey(name);
    }

    private void add(String name, JsonNode told, int depth) {
        boolean structured = name.endsWith("messages") || name.endsWith("documents") || name.endsWith("tools");
        var value = structured ? BoundedJson.inside(told) : told;
        if (Members.isEmpty(value)) {
            return;
        }
        boolean isList = value.isArray() && value.path(0).isObject();
        if (WHOLE.contains(name) || depth > DEEPEST || !value.isObject() && !isList) {
            flat.put(name, value);
        } else if (isList) {
            for (int at = 0; at < value.size(); at++) {
                add(name + "." + at, value.get(at), depth + 1);
            }
        } else {
            value.properties().forEach(member -> add(name + "." + member.getKey(), member.getValue(), depth + 1));
        }
    }
}
