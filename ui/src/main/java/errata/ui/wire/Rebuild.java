package errata.ui.wire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Everything derived of a project, built anew: idle, running, comparing, switched or failed.
public record Rebuild(
        String state,
        long done,
        long of,
        int compared,
        int different,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String reason) {

    public boolean underWay() {
        return state.equals("running") || state.equals("comparing");
    }

    public boolean told() {
        return !state.equals("idle");
    }

    public int percent() {
        return of == 0 ? 0 : (int) (100 * done / of);
    }
}
