package errata.ingest.receiving;

import org.jspecify.annotations.Nullable;

/// Who sends, as the request says it.
record Caller(
        @Nullable String authorization,
        @Nullable String apiKey,
        @Nullable String project) {}
