package errata.ingest.importing;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How a file holds its records.
enum Layout {
    /// One record a line: a bad line costs only itself.
    LINES,
    /// The elements of one array.
    ELEMENTS,
    /// One value after the other, each over as many lines as it likes; often there is just one.
    VALUES;

    private static final int FIRST_LINES = 5;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /// Empty if the file is not JSON at all.
    static Optional<Layout> of(Spool file, int largestRecord) throws IOException {
        if (hasWholeLine(file, largestRecord)) {
            return Optional.of(LINES);
        }
        try (var in = file.open()) {
            return switch (firstSign(in)) {
                case '{', Signs.END -> Optional.of(VALUES);
                case '[' -> Optional.of(ofArray(file, largestRecord));
                default -> Optional.empty();
            };
        }
    }

    private static Layout ofArray(Spool file, int largestRecord) throws IOException {
        try (var in = file.open()) {
            var elements = Records.of(ELEMENTS, in, largestRecord);
            return elements.hasNext()
                            && elements.next() instanceof RawRecord.Whole(var _, var _, var bytes)
                            && isMessage(bytes)
                    ? VALUES // the array is one conversation
                    : ELEMENTS;
        }
    }

    /// Whether one of the first lines is an object, or a list of messages, of its own.
    private static boolean hasWholeLine(Spool file, int largestRecord) throws IOException {
        try (var in = file.open()) {
            var lines = Records.of(LINES, in, largestRecord);
            boolean found = false;
            int seen = 0;
            for (; seen < FIRST_LINES && lines.hasNext(); seen++) {
                found |= lines.next() instanceof RawRecord.Whole(var _, var _, var bytes) && isRecord(bytes);
            }
            return found;
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

    private static int firstSign(InputStream in) throws IOException {
        int next = in.read();
        while (next >= 0 && (Character.isWhitespace(next) || next == 0xEF || next == 0xBB || next == 0xBF)) {
            next = in.read();
        }
        return next;
    }
}
