package errata.ingest.importing;

import java.util.Arrays;
import java.util.Optional;

/// What a file holds, as a client names it.
enum Format {
    AUTO("auto"),
    OPENAI_CHAT("openai-chat"),
    OTLP_JSON("otlp-json");

    private final String word;

    Format(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    static Optional<Format> of(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word.equals(word))
                .findFirst();
    }
}
