package errata.ingest.importing.file;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import errata.ingest.importing.file.Layout.Shape;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Looks at the beginning of a file for how it holds JSON.
final class FindJson {
    private static final int FIRST_LINES = 5;
    private static final Set<String> WRAPPERS =
            Set.of("data", "traces", "runs", "spans", "rows", "items", "records", "results", "examples");
    // An object that has one of these before any list is itself a record.
    private static final Set<String> RECORD = Set.of(
            "resourceSpans",
            "messages",
            "trace",
            "trace_id",
            "traceId",
            "run_type",
            "context",
            "observations",
            "custom_id",
            "request",
            "response",
            "input",
            "inputs",
            "question",
            "query",
            "prompt");
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private FindJson() {}

    static Optional<Layout> in(Entry entry, int largestRecord) throws IOException {
        if (hasWholeLine(entry, largestRecord)) {
            return Optional.of(Layout.of(Shape.LINES));
        }
        return switch (firstSign(entry)) {
            case '{' -> Optional.of(ofObject(entry));
            case Signs.END -> Optional.of(Layout.of(Shape.VALUES));
            case '[' -> Optional.of(ofArray(entry, largestRecord));
            default -> Optional.empty();
        };
    }

    /// An answer of an API, with its records in a member, or a record.
    private static Layout ofObject(Entry entry) throws IOException {
        try (var in = entry.open();
                var json = JSON.createParser(in)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME && !RECORD.contains(json.currentName())) {
                boolean wrapper = WRAPPERS.contains(json.currentName());
                if (json.nextToken() == JsonToken.START_ARRAY && wrapper) {
                    return Layout.wrapped(json.currentTokenLocation().getByteOffset());
                }
                json.skipChildren();
            }
        } catch (com.fasterxml.jackson.core.JacksonException e) {
            return Layout.of(Shape.VALUES); // what is wrong with it is told with its line
        }
        return Layout.of(Shape.VALUES);
    }

    private static Layout ofArray(Entry entry, int largestRecord) throws IOException {
        try (var elements = Records.of(entry, Layout.of(Shape.ELEMENTS), largestRecord)) {
            return elements.hasNext()
                            && elements.next() instanceof RawRecord.Whole(var _, var _, var bytes)
                            && isMessage(bytes)
                    ? Layout.of(Shape.VALUES) // the array is one conversation
                    : Layout.of(Shape.ELEMENTS);
        }
    }

    /// Whether one of the first lines is an object, or a list of messages, of its own.
    private static boolean hasWholeLine(Entry entry, int largestRecord) throws IOException {
        try (var lines = Records.of(entry, Layout.of(Shape.LINES), largestRecord)) {
            boolean found = false;
            int objects = 0;
            for (int seen = 0; seen < FIRST_LINES && lines.hasNext(); seen++) {
                boolean isRecord = lines.next() instanceof RawRecord.Whole(var _, var _, var bytes) && isRecord(bytes);
                objects += isRecord ? 1 : 0;
                found |= isRecord;
            }
            // A single line may still be the answer of an API with all records inside.
            return found
                    && !(objects == 1 && !lines.hasNext() && ofObject(entry).shape() == Shape.WRAPPED);
        }
    }

    private static boolean isRecord(byte[] line) {
        boolean atColumnZero = line.length > 0 && (line[0] == '{' || line[0] == '[');
        var json = atColumnZero ? parse(line) : null;
        return json != null && (json.isObject() || json.path(0).has("role"));
    }

    private static boolean isMessage(byte[] bytes) {
        var json = parse(bytes);
        return json != null && json.has("role") && !json.has("messages");
    }

    private static @Nullable JsonNode parse(byte[] bytes) {
        try {
            return JSON.readTree(bytes);
        } catch (IOException e) {
            return null;
        }
    }

    private static int firstSign(Entry entry) throws IOException {
        try (InputStream in = entry.open()) {
            int next = in.read();
            while (next >= 0 && (Character.isWhitespace(next) || next == 0xEF || next == 0xBB || next == 0xBF)) {
                next = in.read();
            }
            return next;
        }
    }
}
