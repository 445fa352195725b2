package errata.ingest.importing.reading;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Optional;

/// Parses a record, and JSON inside the texts of one.
public final class BoundedJson {
    // A record within its size could still be millions of empty lists, each many times larger in memory.
    private static final int MOST_TOKENS = 300_000;
    private static final int DEEPEST = 200;
    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Integer.MAX_VALUE)
                            .maxNestingDepth(DEEPEST)
                            .maxTokenCount(MOST_TOKENS)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private BoundedJson() {}

    public static JsonNode tree(byte[] bytes) throws IOException {
        return JSON.readTree(bytes);
    }

    /// The object or list that a text holds; any other value as it is.
    public static JsonNode inside(JsonNode value) {
        return value.isTextual() ? inside(value.asText()).orElse(value) : value;
    }

    private static Optional<JsonNode> inside(String text) {
        var trimmed = text.strip();
        boolean bracketed =
                trimmed.startsWith("{") && trimmed.endsWith("}") || trimmed.startsWith("[") && trimmed.endsWith("]");
        try {
            return bracketed ? Optional.of(JSON.readTree(trimmed)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
