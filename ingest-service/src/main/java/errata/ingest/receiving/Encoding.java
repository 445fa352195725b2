package errata.ingest.receiving;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How OTLP is written. An answer is written as its request was.
enum Encoding {
    PROTOBUF("application/x-protobuf"),
    JSON("application/json");

    private final String mediaType;

    Encoding(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /// By the header Content-Type; its parameters do not matter.
    static Optional<Encoding> of(@Nullable String contentType) {
        var type =
                contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return switch (type) {
            case "application/x-protobuf", "application/protobuf" -> Optional.of(PROTOBUF);
            case "application/json" -> Optional.of(JSON);
            default -> Optional.empty();
        };
    }
}
