package errata.annotation.library;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What somebody or something said of a trace, beside any label.
///
/// @param spanId the span it is about: told, or found by the answer it names
/// @param responseId the answer of a model that it is about, where no span was told
/// @param source human, llm, code or user
/// @param via api, langfuse or otlp
public record FeedbackView(
        String id,
        @Nullable String spanId,
        @Nullable String responseId,
        String name,
        @Nullable Double score,
        @Nullable String label,
        @Nullable String comment,
        String source,
        Instant at,
        String via) {

    /// @param answered the spans of the trace by the answers they gave
    FeedbackView foundAmong(Map<String, String> answered) {
        var found = spanId == null && responseId != null ? answered.get(responseId) : null;
        return found == null
                ? this
                : new FeedbackView(id, found, responseId, name, score, label, comment, source, at, via);
    }
}
