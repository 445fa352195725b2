package errata.ui.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One step of a trace.
///
/// @param orphan its parent has not come: it stands below the root for want of a better place
/// @param documents what was looked up for it
/// @param resource what may be shown of where it ran
public record Span(
        String spanId,
        @Nullable String parentSpanId,
        int depth,
        boolean orphan,
        @Nullable String kind,
        @Nullable String name,
        @Nullable Instant startedAt,
        @Nullable Long durationMs,
        @Nullable String status,
        @Nullable String errorMessage,
        @Nullable String model,
        @Nullable String toolName,
        @JsonDeserialize(using = AsText.class) @Nullable String input,
        @JsonDeserialize(using = AsText.class) @Nullable String output,
        @Nullable Long inputTokens,
        @Nullable Long outputTokens,
        @Nullable String finishReason,
        boolean truncated,
        List<Document> documents,
        Map<String, @Nullable Object> resource,
        Map<String, @Nullable Object> attributes) {

    /// Something that was looked up.
    ///
    /// @param truncated there is more of it than this
    public record Document(
            @Nullable String id,
            @Nullable Double score,
            @Nullable String content,
            boolean truncated) {}
}
