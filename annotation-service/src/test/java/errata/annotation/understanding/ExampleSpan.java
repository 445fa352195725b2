package errata.annotation.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Spans as the examples of the mapping table write them: attributes, and a few keys that begin with @.
final class ExampleSpan {

    private ExampleSpan() {}

    static List<RawSpan> spans(Map<String, Object> example) {
        var spans = new ArrayList<RawSpan>();
        spans.add(filled(Spans.span(1), example).raw());
        if (example.get("@below") instanceof Map<?, ?> below) {
            spans.add(filled(Spans.span(2).below(1), typed(below)).raw());
        }
        return spans;
    }

    private static Spans filled(Spans span, Map<String, Object> example) {
        example.forEach((key, value) -> {
            if (!key.startsWith("@")) {
                span.with(key, value instanceof Integer number ? Long.valueOf(number) : value);
            } else if (key.startsWith("@event ")) {
                span.event(key.substring("@event ".length()), typed(value));
            } else if (key.equals("@resource")) {
                typed(value).forEach(span::resource);
            } else if (key.equals("@scope")) {
                span.scope(value.toString());
            } else if (key.equals("@failed")) {
                span.failed((String) example.get("@status"));
            }
        });
        return span;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> typed(Object map) {
        return (Map<String, Object>) map;
    }
}
