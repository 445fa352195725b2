package errata.annotation.understanding.convention;

import errata.annotation.understanding.Tree;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Whole bodies of the APIs of models, as some clients put them into one attribute.
final class Bodies {

    private Bodies() {}

    /// A body that asks a model; null for anything else.
    static @Nullable Object asking(@Nullable Object body) {
        return body instanceof Map<?, ?> map && Tree.first(map, "messages", "contents") != null ? body : null;
    }

    /// A body with what a model answered; null for anything else.
    static @Nullable Object answering(@Nullable Object body) {
        return body instanceof Map<?, ?> map
                        && (Tree.first(map, "choices", "candidates", "generations") instanceof List<?>
                                || "response".equals(map.get("object")))
                ? body
                : null;
    }
}
