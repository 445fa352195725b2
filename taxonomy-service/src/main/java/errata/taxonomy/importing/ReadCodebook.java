package errata.taxonomy.importing;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Reads a file as what it looks like: JSON if it begins like it, Markdown otherwise.
final class ReadCodebook {

    private static final char MARK_OF_ORDER = '\uFEFF';

    private ReadCodebook() {}

    /// Empty when the bytes are no UTF-8.
    static Optional<String> text(byte[] file) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return Optional.of(!text.isEmpty() && text.charAt(0) == MARK_OF_ORDER ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    static Draft of(String text) {
        var begin = text.stripLeading();
        return begin.startsWith("{") || begin.startsWith("[") ? JsonCodebook.read(text) : MarkdownCodebook.read(text);
    }
}
