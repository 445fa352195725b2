package errata.ingest.importing;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a file holds, as a client names it. Of several formats that a file seems to be, the first is meant.
enum Format {
    AUTO("auto"),
    OTLP_JSON("otlp-json"),
    LANGSMITH("langsmith"),
    PHOENIX("phoenix"),
    LANGFUSE("langfuse"),
    OPENAI_BATCH("openai-batch"),
    OPENAI_CHAT("openai-chat"),
    ROWS("rows");

    static final String WORDS = Arrays.stream(values()).map(Format::word).collect(Collectors.joining(", "));

    private final String word;

    Format(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    /// Whether each record is a conversation, which a survey of all of them has to name.
    boolean isConversations() {
        return this == OPENAI_BATCH || this == OPENAI_CHAT || this == ROWS;
    }

    static Optional<Format> of(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word.equals(word))
                .findFirst();
    }
}
