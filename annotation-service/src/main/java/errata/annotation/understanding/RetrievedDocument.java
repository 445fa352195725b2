package errata.annotation.understanding;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Something that was looked up for the model.
public record RetrievedDocument(
        @Nullable String id,
        @Nullable String content,
        @Nullable Double score,
        Map<String, Object> metadata) {}
