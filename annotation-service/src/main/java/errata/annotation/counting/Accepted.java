package errata.annotation.counting;

import errata.annotation.facts.Times;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What one instance of ingest accepted for one project in one minute, so far.
record Accepted(
        @Nullable String instance,
        @Nullable String project,
        @Nullable Instant minute,
        long accepted,
        long refused,
        long bytes,
        long requests) {

    boolean isWhole() {
        return instance != null && project != null && minute != null && Times.isKeepable(minute);
    }

    Origin origin() {
        return new Origin(
                project == null ? "" : project,
                instance == null ? "" : instance,
                minute == null ? Instant.EPOCH : minute);
    }
}
