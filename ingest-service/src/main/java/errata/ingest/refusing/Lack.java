package errata.ingest.refusing;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Why what was refused is not kept itself, only what is known of it.
enum Lack {
    /// Its body was larger than a record of the topic, even packed.
    TOO_LARGE,
    /// So much was refused at once that its body would have held intake up.
    TOO_MANY,
    /// The project takes things out of its spans, and nothing could be taken out of what cannot be read.
    UNREADABLE,
    /// It was kept until newer ones needed the room.
    MADE_ROOM;

    /// What a person can do with that. A word that nobody knows, or none: it came from a service that did not tell.
    static String sentence(@Nullable String word) {
        return Stream.of(values())
                .filter(each -> each.word().equals(word))
                .findFirst()
                .map(Lack::sentence)
                .orElse("Its body is not kept: send the span again from where it came");
    }

    private String sentence() {
        return switch (this) {
            case TOO_LARGE ->
                "Its body is larger than 6 MiB even when packed and was not kept: make it smaller, then send it again";
            case TOO_MANY ->
                "So much was refused at once that its body was not kept: send the span again from where it came";
            case UNREADABLE ->
                "The project's redaction rules could not be applied to it, so it was not kept: mend its sender";
            case MADE_ROOM -> "Its body was let go to make room for newer ones: send the span again from where it came";
        };
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
