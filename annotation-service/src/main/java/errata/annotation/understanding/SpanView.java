package errata.annotation.understanding;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A span as a convention looks at it. Empty texts and nulls count as absent.
public record SpanView(RawSpan span, Json json) {

    public @Nullable String text(String key) {
        return span.attributes().text(key);
    }

    public @Nullable String resource(String key) {
        return span.resource().text(key);
    }

    public boolean has(String key) {
        return span.attributes().get(key) != null;
    }

    /// A string that holds JSON is parsed.
    public @Nullable Object value(String key) {
        var value = span.attributes().get(key);
        return value == null || "".equals(value) ? null : json.parsed(value);
    }

    public @Nullable Long count(String key) {
        return switch (span.attributes().get(key)) {
            case Number number -> number.longValue();
            case String text when text.matches("[0-9]{1,18}") -> Long.valueOf(text);
            case null, default -> null;
        };
    }

    /// Flattened attributes below a prefix, put together again.
    public @Nullable Object below(String prefix) {
        return Tree.nested(span.attributes().values(), prefix);
    }

    public List<Message> messages(@Nullable Object value, String roleIfUntold) {
        return value == null ? List.of() : new MessageShapes(json).messages(value, roleIfUntold);
    }

    public boolean scopeIs(String name) {
        return span.scope().equals(name);
    }

    public Map<String, Object> attributes() {
        return span.attributes().values();
    }
}
