package errata.annotation.understanding;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Attribute values as OTLP has them: String, Boolean, Long, Double, List, Map; bytes as base64 text.
public record Attributes(Map<String, Object> values) {

    public static final Attributes NONE = new Attributes(Map.of());

    public @Nullable Object get(String key) {
        return values.get(key);
    }

    /// The value as text; an empty one counts as absent.
    public @Nullable String text(String key) {
        return switch (values.get(key)) {
            case null -> null;
            case String text -> text.isEmpty() ? null : text;
            case Number number -> number.toString();
            case Boolean flag -> flag.toString();
            default -> null;
        };
    }
}
