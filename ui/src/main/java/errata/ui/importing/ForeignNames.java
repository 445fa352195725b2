package errata.ui.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What another tool calls its categories: a list in JSON or one a line, each with its id there and its name, so that a
/// table that says the id is understood.
///
/// @param names by id, as a cell of the table says it
/// @param fault why nothing of the text is understood
record ForeignNames(Map<String, String> names, @Nullable String fault) {
    static final ForeignNames NONE = new ForeignNames(Map.of(), null);

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST = 2_000_000;
    private static final int MOST = 10_000;

    static ForeignNames of(String text) {
        if (text.isBlank()) {
            return NONE;
        }
        if (text.length() > LONGEST) {
            return refused("This is more than two million characters; leave out what is neither id nor name.");
        }
        var names = new LinkedHashMap<String, String>();
        try (var values = JSON.readerFor(JsonNode.class).<JsonNode>readValues(text)) {
            while (values.hasNextValue() && names.size() <= MOST) {
                listed(values.nextValue()).forEach(category -> add(category, names));
            }
        } catch (IOException _) {
            return refused("This is no JSON; paste a list such as [{\"id\": \"c-17\", \"name\": \"Wrong date\"}].");
        }
        if (names.isEmpty()) {
            return refused("No category in it has an id and a name.");
        }
        return names.size() > MOST
                ? refused("These are more than %d categories; leave out what the table does not name.".formatted(MOST))
                : new ForeignNames(names, null);
    }

    /// What a cell of the table means.
    String called(String cell) {
        return names.getOrDefault(cell.strip(), cell);
    }

    private static Stream<JsonNode> listed(JsonNode value) {
        var list = value.path("categories").isArray() ? value.path("categories") : value;
        return list.isArray() ? list.valueStream() : Stream.of(list);
    }

    private static void add(JsonNode category, Map<String, String> names) {
        String id = category.path("id").asText("").strip();
        String name = category.path("name").asText("").strip();
        if (!id.isEmpty() && !name.isEmpty()) {
            names.put(id, name);
        }
    }

    private static ForeignNames refused(String fault) {
        return new ForeignNames(Map.of(), fault);
    }
}
