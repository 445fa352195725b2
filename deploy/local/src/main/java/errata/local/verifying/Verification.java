package errata.local.verifying;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/// What the owner of a log found when it recomputed its chain.
@JsonIgnoreProperties(ignoreUnknown = true)
record Verification(
        String project,
        long events,
        boolean holds,
        @Nullable Long brokenAt,
        @Nullable String reason) {

    String told() {
        return holds ? "holds" : "broken at %d: %s".formatted(brokenAt, reason);
    }
}
