package errata.annotation.library;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What somebody or something said of a trace, beside any label.
///
/// @param source human, llm, code or user
/// @param via api, langfuse or otlp
public record FeedbackView(
        String id,
        @Nullable String spanId,
        String name,
        @Nullable Double score,
        @Nullable String label,
        @Nullable String comment,
        String source,
        Instant at,
        String via) {}
