package errata.ui.wire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What somebody or something said of a trace elsewhere. Never a label.
///
/// @param source human | llm | code | user
/// @param via the way it came: api | langfuse | otlp
public record Feedback(
        @Nullable String id,
        @Nullable String spanId,
        @Nullable String name,
        @Nullable Double score,
        @Nullable String label,
        @Nullable String comment,
        @Nullable String source,
        @Nullable Instant at,
        @Nullable String via) {}
