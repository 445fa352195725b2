package errata.annotation.understanding.feedback;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One piece of feedback as it was read out of a span. It has a name and at least one of score, label and explanation.
///
/// @param id the same whenever the same feedback is read again, also with another score
/// @param target what it is about
/// @param identifier what its producer calls it
/// @param at when it was given; the start of its span when nobody says
public record ReadFeedback(
        String id,
        Target target,
        String name,
        @Nullable Double score,
        @Nullable String label,
        @Nullable String explanation,
        Source source,
        @Nullable String identifier,
        Map<String, Object> metadata,
        Instant at) {

    /// A span; a whole trace when there is no span; a whole session when it is named.
    ///
    /// @param responseId names a span by the answer of its model, when no span id is told
    public record Target(
            String traceId,
            @Nullable String spanId,
            @Nullable String sessionId,
            @Nullable String responseId) {

        public static Target span(String traceId, @Nullable String spanId) {
            return new Target(traceId, spanId, null, null);
        }
    }

    /// Who gave it.
    public enum Source {
        HUMAN,
        LLM,
        CODE,
        USER;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
