package errata.annotation.understanding.convention;

import errata.annotation.understanding.SpanView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Metadata comes as one JSON object, or as an attribute for each key.
final class Metadata {

    private Metadata() {}

    static @Nullable Map<String, Object> in(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> map) || map.isEmpty()) {
            return null;
        }
        var metadata = new LinkedHashMap<String, Object>();
        map.forEach((key, told) -> {
            if (told != null) {
                metadata.put(String.valueOf(key), told);
            }
        });
        return metadata;
    }

    /// Keys with a field of their own are left out.
    static @Nullable Map<String, Object> below(SpanView span, String prefix, String... elsewhere) {
        var metadata = new LinkedHashMap<String, Object>();
        span.attributes().forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                metadata.put(key.substring(prefix.length()), value);
            }
        });
        metadata.keySet().removeAll(List.of(elsewhere));
        return metadata.isEmpty() ? null : metadata;
    }
}
