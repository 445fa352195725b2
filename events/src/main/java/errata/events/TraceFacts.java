package errata.events;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The facts of a trace known when it was taken up; nothing that names a person.
///
/// @param dimensions what the project itself tells its traces apart by, at most 8
/// @param feedback null in what was written before feedback was looked at
public record TraceFacts(
        @Nullable String service,
        @Nullable String release,
        @Nullable String environment,
        @Nullable String model,
        Instant startedAt,
        int revision,
        Map<String, String> dimensions,
        @Nullable Opinion feedback) {}
