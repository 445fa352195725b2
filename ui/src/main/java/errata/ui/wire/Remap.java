package errata.ui.wire;

import org.jspecify.annotations.Nullable;

/// Understanding stored traces anew.
public record Remap(@Nullable String id, @Nullable String state, long done, long of, long changed) {

    /// Whether there is a run to tell of.
    public boolean told() {
        return state != null && !state.equals("none");
    }

    public boolean running() {
        return "running".equals(state) || "waiting".equals(state);
    }

    public long percent() {
        return of <= 0 ? 0 : Math.clamp(100 * done / of, 0, 100);
    }
}
