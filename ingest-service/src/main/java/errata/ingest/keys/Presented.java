package errata.ingest.keys;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The keys of ours among the credentials of a request. OpenTelemetry sends `Bearer`, Langfuse `Basic` with a key in
/// either half, others `x-api-key`. Credentials for somebody else are not ours to judge.
final class Presented {
    private static final int LONGEST = 4096;

    private Presented() {}

    static List<String> keys(@Nullable String authorization, @Nullable String apiKey) {
        return Stream.concat(in(authorization), apiKey == null ? Stream.empty() : Stream.of(apiKey.strip()))
                .filter(word -> word.startsWith(NewKey.BEGINNING))
                .distinct()
                .toList();
    }

    private static Stream<String> in(@Nullable String authorization) {
        if (authorization == null || authorization.length() > LONGEST) {
            return Stream.empty();
        }
        var words = authorization.strip().split("\\s+", 2);
        if (words.length < 2) {
            return Arrays.stream(words);
        }
        return switch (words[0].toLowerCase(Locale.ROOT)) {
            case "bearer" -> Stream.of(words[1].strip());
            case "basic" -> halves(words[1].strip());
            default -> Stream.empty();
        };
    }

    private static Stream<String> halves(String base64) {
        try {
            var pair = new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
            return Arrays.stream(pair.split(":", 2)).map(String::strip);
        } catch (IllegalArgumentException e) {
            return Stream.empty();
        }
    }
}
