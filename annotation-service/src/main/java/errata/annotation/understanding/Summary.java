package errata.annotation.understanding;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The facts of a whole trace.
///
/// @param version of the service
/// @param release the release told; else the version
/// @param metadata all that was told about the trace, as it was told
/// @param dimensions metadata to filter by: at most 50 keys with a single value, each value at most 200 characters
/// @param tools the names of the tools that ran, or of those a model called where no span tells of any; at most 50
/// @param failedTools those of them that failed at least once; the trace itself need not have
/// @param spanCount without carriers of log records
/// @param usage of the innermost calls of models
/// @param hasRoot whether the root itself has come
/// @param truncated whether a text was cut before it was kept
/// @param redacted whether something was masked before it was kept
public record Summary(
        String name,
        @Nullable String externalId,
        @Nullable String input,
        @Nullable String output,
        @Nullable String service,
        @Nullable String version,
        @Nullable String release,
        @Nullable String environment,
        @Nullable String model,
        @Nullable String userId,
        @Nullable String sessionId,
        List<String> tags,
        Map<String, Object> metadata,
        Map<String, String> dimensions,
        List<String> tools,
        List<String> failedTools,
        Instant startedAt,
        Instant endedAt,
        boolean failed,
        @Nullable String errorMessage,
        int spanCount,
        Usage usage,
        boolean hasRoot,
        boolean truncated,
        boolean redacted) {

    public long inputTokens() {
        return known(usage.inputTokens());
    }

    public long outputTokens() {
        return known(usage.outputTokens());
    }

    public long cachedTokens() {
        return known(usage.cachedTokens());
    }

    public long reasoningTokens() {
        return known(usage.reasoningTokens());
    }

    public @Nullable Double costUsd() {
        return usage.costUsd();
    }

    private static long known(@Nullable Long count) {
        return count == null ? 0 : count;
    }
}
