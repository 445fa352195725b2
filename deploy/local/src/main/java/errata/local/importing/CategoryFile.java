package errata.local.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import errata.local.console.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// Categories of another tool, a list in JSON or one a line, each with its id there and its name: so that a table that
/// says the id is understood.
final class CategoryFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private CategoryFile() {}

    static Map<String, String> names(String file) {
        var names = new LinkedHashMap<String, String>();
        try (var values = JSON.readerFor(JsonNode.class)
                .<JsonNode>readValues(Path.of(file).toFile())) {
            while (values.hasNext()) {
                var value = values.next();
                var list = value.path("categories").isArray() ? value.path("categories") : value;
                (list.isArray() ? list.valueStream() : java.util.stream.Stream.of(list))
                        .forEach(each -> add(each, names));
            }
        } catch (IOException | RuntimeException e) {
            throw new Refusal("--names takes a JSON file of categories with id and name; %s is none: %s"
                    .formatted(file, e.getMessage()));
        }
        if (names.isEmpty()) {
            throw new Refusal("No category in " + file + " has an id and a name.");
        }
        return names;
    }

    private static void add(JsonNode category, Map<String, String> names) {
        var id = category.path("id").asText("");
        var name = category.path("name").asText("");
        if (!id.isBlank() && !name.isBlank()) {
            names.put(id, name);
        }
    }
}
