package errata.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The facts of a trace known when it was taken up; nothing that names a person.
public record TraceFacts(
        @Nullable String service,
        @Nullable String release,
        @Nullable String environment,
        @Nullable String model,
        Instant startedAt,
        int revision) {}
