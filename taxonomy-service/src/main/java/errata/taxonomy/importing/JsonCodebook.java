package errata.taxonomy.importing;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import errata.taxonomy.importing.Draft.Unread;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/// `{"categories": [{name, definition, include, exclude, severity, examples}]}`, the list alone, or an object a line.
final class JsonCodebook {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> TOLD = Set.of(
            "name",
            "title",
            "definition",
            "description",
            "include",
            "exclude",
            "severity",
            "examples",
            "text",
            "id",
            "status",
            "created_at",
            "updated_at");

    private final List<Drafted> categories = new ArrayList<>();
    private final List<Unread> unread = new ArrayList<>();

    private JsonCodebook() {}

    static Draft read(String text) {
        var reading = new JsonCodebook();
        int line = 1;
        try (var parser = JSON.createParser(text)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                line = parser.currentTokenLocation().getLineNr();
                reading.value(parser, token);
            }
        } catch (IOException e) {
            reading.unread.add(new Unread(line, "From here on it is not JSON. Mend it and import the file again."));
        }
        return new Draft(List.copyOf(reading.categories), List.copyOf(reading.unread));
    }

    private void value(JsonParser parser, JsonToken token) throws IOException {
        if (token == JsonToken.START_ARRAY) {
            elements(parser);
        } else if (token == JsonToken.START_OBJECT) {
            object(parser);
        }
    }

    /// A codebook if it has categories, else a category itself.
    private void object(JsonParser parser) throws IOException {
        int line = parser.currentTokenLocation().getLineNr();
        var own = JSON.createObjectNode();
        boolean isCodebook = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = parser.currentName();
            if (parser.nextToken() == JsonToken.START_ARRAY && "categories".equals(name)) {
                elements(parser);
                isCodebook = true;
            } else {
                own.set(name, parser.<JsonNode>readValueAsTree());
            }
        }
        if (!isCodebook) {
            category(own, line);
        }
    }

    private void elements(JsonParser parser) throws IOException {
        for (var token = parser.nextToken();
                token != null && token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            int line = parser.currentTokenLocation().getLineNr();
            category(parser.readValueAsTree(), line);
        }
    }

    private void category(JsonNode node, int line) {
        var name = text(node, "name").or(() -> text(node, "title"));
        if (!node.isObject() || name.isEmpty()) {
            unread.add(new Unread(line, "A category is an object with a name."));
            return;
        }
        var meaning = node.path("definition").isObject() ? node.path("definition") : node;
        categories.add(new Drafted(
                line,
                name.get(),
                text(meaning, "text")
                        .or(() -> text(node, "definition"))
                        .or(() -> text(node, "description"))
                        .orElse(""),
                text(meaning, "include").orElse(""),
                text(meaning, "exclude").orElse(""),
                text(node, "severity").orElse(null),
                examples(node.path("examples")),
                left(node)));
    }

    private static List<String> examples(JsonNode node) {
        var list =
                node.isArray() ? StreamSupport.stream(node.spliterator(), false).toList() : List.of(node);
        return list.stream()
                .filter(e -> !e.isMissingNode() && !e.isNull())
                .map(e -> e.isTextual() ? e.asText() : e.toString())
                .toList();
    }

    private static List<String> left(JsonNode node) {
        return node.properties().stream()
                .filter(e -> !e.getValue().isNull())
                .map(Map.Entry::getKey)
                .filter(name -> !TOLD.contains(name))
                .toList();
    }

    /// A text; a list of texts as lines.
    private static Optional<String> text(JsonNode node, String name) {
        var value = node.path(name);
        if (value.isArray()) {
            return Optional.of(String.join("\n", examples(value)));
        }
        return value.isValueNode() && !value.isNull() && !value.asText().isBlank()
                ? Optional.of(value.asText().strip())
                : Optional.empty();
    }
}
