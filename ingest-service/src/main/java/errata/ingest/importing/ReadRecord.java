package errata.ingest.importing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;

/// Tells what a record is.
final class ReadRecord {
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

    private ReadRecord() {}

    sealed interface Content {
        record Otlp(byte[] bytes) implements Content {}

        record Chat(Conversation conversation, byte[] bytes) implements Content {}

        record None(String reason) implements Content {}
    }

    static Content read(RawRecord record, Format format) {
        return switch (record) {
            case RawRecord.Broken(var _, var _, var reason) -> new Content.None(reason);
            case RawRecord.Whole(var _, var _, var bytes) -> read(bytes, format);
        };
    }

    private static Content read(byte[] bytes, Format format) {
        try {
            if (format == Format.OTLP_JSON || format == Format.AUTO && isOtlp(bytes)) {
                return new Content.Otlp(bytes);
            }
            return switch (ReadConversation.read(JSON.readTree(bytes))) {
                case ReadConversation.Result.Found(var conversation) -> new Content.Chat(conversation, bytes);
                case ReadConversation.Result.None(var reason) -> new Content.None(reason);
            };
        } catch (IOException e) {
            return new Content.None("not valid JSON");
        }
    }

    /// A Collector writes this field first, and it is the only one.
    private static boolean isOtlp(byte[] bytes) throws IOException {
        try (var json = JSON.createParser(bytes)) {
            return json.nextToken() == JsonToken.START_OBJECT
                    && json.nextToken() == JsonToken.FIELD_NAME
                    && json.currentName().equals("resourceSpans");
        }
    }
}
