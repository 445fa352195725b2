package errata.annotation.understanding;

import org.jspecify.annotations.Nullable;

/// Reading and writing JSON, so that understanding needs no library of its own.
public interface Json {

    /// Maps, lists, strings, numbers, booleans; null when the text is no JSON (or is the word null).
    @Nullable
    Object read(String text);

    String write(Object value);

    /// A string that holds a JSON object, list or string becomes what it holds, twice if need be, and so does what
    /// Python writes for one; anything else stays.
    default @Nullable Object parsed(@Nullable Object value) {
        return once(once(value));
    }

    private @Nullable Object once(@Nullable Object value) {
        if (value instanceof String text && looksLikeJson(text.stripLeading())) {
            var read = PythonLiteral.looksLikeOne(text.stripLeading()) ? PythonLiteral.read(text) : read(text);
            return read == null ? value : read;
        }
        return value;
    }

    private static boolean looksLikeJson(String text) {
        return text.startsWith("{") || text.startsWith("[") || text.startsWith("\"");
    }
}
