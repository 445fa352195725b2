package errata.annotation.understanding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A span as a convention looks at it. Empty texts and nulls count as absent. Several conventions look at the same
/// attribute; what it holds is parsed once.
public final class SpanView {
    private final RawSpan span;
    private final Json json;
    private final MessageShapes shapes;
    private final Map<String, Object> parsed = new HashMap<>();

    public SpanView(RawSpan span, Json json) {
        this.span = span;
        this.json = json;
        this.shapes = new MessageShapes(json);
    }

    public RawSpan span() {
        return span;
    }

    public Json json() {
        return json;
    }

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
        if (!(value instanceof String text)) {
            return value;
        }
        return text.isEmpty() ? null : parsed.computeIfAbsent(key, _ -> json.parsed(text));
    }

    public @Nullable Long count(String key) {
        return Tree.count(span.attributes().get(key));
    }

    public @Nullable Double number(String key) {
        return Tree.number(span.attributes().get(key));
    }

    /// Flattened attributes below a prefix, put together again.
    public @Nullable Object below(String prefix) {
        return Tree.nested(span.attributes().values(), prefix);
    }

    public List<Message> messages(@Nullable Object value, String roleIfUntold) {
        return shapes.messages(value, roleIfUntold);
    }

    public boolean scopeIs(String name) {
        return span.scope().equals(name);
    }

    public Map<String, Object> attributes() {
        return span.attributes().values();
    }
}
