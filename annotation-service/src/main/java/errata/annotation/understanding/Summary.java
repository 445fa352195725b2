package errata.annotation.understanding;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The facts of a whole trace.
public record Summary(
        String name,
        @Nullable String externalId,
        @Nullable String input,
        @Nullable String output,
        @Nullable String service,
        @Nullable String release,
        @Nullable String environment,
        @Nullable String model,
        @Nullable String userId,
        @Nullable String sessionId,
        List<String> tags,
        Map<String, Object> metadata,
        Instant startedAt,
        Instant endedAt,
        boolean failed,
        @Nullable String errorMessage,
        int spanCount,
        long inputTokens,
        long outputTokens,
        boolean hasRoot) {}
