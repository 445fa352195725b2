package errata.annotation.importing;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// Rows of JSON: a list of objects, an object a line, or objects over several lines one after the other. What is
/// nested is no cell; a list of plain values is one.
final class JsonRows {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST = 20_000;

    private JsonRows() {}

    static Rows list(Reader text) throws IOException {
        var parser = JSON.createParser(text);
        parser.nextToken();
        return elements(parser);
    }

    static Rows objects(Reader text) throws IOException {
        return elements(JSON.createParser(text));
    }

    /// What is wrong in one line spoils no other.
    static Rows lines(BufferedReader text) {
        return new Lines(text)::next;
    }

    private static Rows elements(JsonParser parser) {
        return () -> {
            try {
                var token = parser.nextToken();
                int line = parser.currentTokenLocation().getLineNr();
                return token == null || token == JsonToken.END_ARRAY ? null : row(line, parser.readValueAsTree());
            } catch (JsonProcessingException e) {
                int line = Math.max(
                        1, e.getLocation() == null ? 1 : e.getLocation().getLineNr());
                parser.close();
                return new RawRow.Broken(line, "From here on it is not JSON; nothing after it was read.");
            }
        };
    }

    private static final class Lines {
        private final BufferedReader text;
        private int line;

        Lines(BufferedReader text) {
            this.text = text;
        }

        @Nullable
        RawRow next() throws IOException {
            var read = text.readLine();
            line++;
            while (read != null && read.isBlank()) {
                read = text.readLine();
                line++;
            }
            try {
                return read == null ? null : row(line, JSON.readTree(read));
            } catch (JsonProcessingException e) {
                return new RawRow.Broken(line, "The line is not JSON.");
            }
        }
    }

    private static RawRow row(int line, @Nullable JsonNode node) {
        if (node == null || !node.isObject()) {
            return new RawRow.Broken(line, "A row is an object with a member for each column.");
        }
        var cells = new LinkedHashMap<String, String>();
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            var cell = cell(member.getValue());
            if (!cell.isBlank()) {
                cells.put(member.getKey(), cell.length() > LONGEST ? cell.substring(0, LONGEST) : cell);
            }
        }
        return new RawRow.Read(line, cells);
    }

    private static String cell(JsonNode value) {
        if (value.isArray() && StreamSupport.stream(value.spliterator(), false).allMatch(JsonNode::isValueNode)) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(JsonNode::asText)
                    .collect(Collectors.joining(", "));
        }
        return value.isValueNode() && !value.isNull() ? value.asText() : "";
    }
}
