package errata.annotation.feedback;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One piece of feedback. The same (project, id) is the same feedback; what was received later stands.
///
/// @param traceId 32 hex digits; null when only an id of the sender's own is known, or it is about a session
/// @param externalId the id by which its sender knows the trace
/// @param source human, llm, code or user
/// @param via api, langfuse or otlp
public record Feedback(
        String project,
        String id,
        @Nullable String traceId,
        @Nullable String externalId,
        @Nullable String spanId,
        @Nullable String sessionId,
        String name,
        @Nullable Double score,
        @Nullable String label,
        @Nullable String comment,
        String source,
        Instant at,
        Instant receivedAt,
        String via,
        Map<String, Object> metadata) {}
