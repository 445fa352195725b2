package errata.annotation.remapping;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How far a run is.
///
/// @param state none, running or done
/// @param changed traces that are understood in another way now
record Remap(
        @Nullable UUID id,
        String state,
        long done,
        long of,
        long changed,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    static Remap none() {
        return new Remap(null, "none", 0, 0, 0, null, null);
    }
}
