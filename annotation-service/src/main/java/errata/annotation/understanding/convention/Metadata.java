package errata.annotation.understanding.convention;

import errata.annotation.understanding.SpanView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Metadata comes as one JSON object, or as an attribute for each key. Keys with a field of their own are left out.
final class Metadata {

    private Metadata() {}

    static @Nullable Map<String, Object> in(@Nullable Object value, String... elsewhere) {
        if (!(value instanceof Map<?, ?> map) || map.isEmpty()) {
            return null;
        }
        var metadata = new LinkedHashMap<String, Object>();
        map.forEach((key, told) -> {
            if (told != null) {
                metadata.put(String.valueOf(key), told);
            }
        });
        return without(metadata, elsewhere);
    }

    static @Nullable Map<String, Object> below(SpanView span, String prefix, String... elsewhere) {
        Map<String, Object> metadata = null;
        for (var entry : span.attributes().entrySet()) {
            if (entry.getKey().startsWith(prefix)) {
                metadata = metadata == null ? new LinkedHashMap<>() : metadata;
                metadata.put(entry.getKey().substring(prefix.length()), entry.getValue());
            }
        }
        return metadata == null ? null : without(metadata, elsewhere);
    }

    private static @Nullable Map<String, Object> without(Map<String, Object> metadata, String... keys) {
        metadata.keySet().removeAll(List.of(keys));
        return metadata.isEmpty() ? null : metadata;
    }
}
