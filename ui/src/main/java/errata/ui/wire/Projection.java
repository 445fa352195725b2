package errata.ui.wire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How far reporting has read both logs, and where it stopped.
public record Projection(
        Log annotation, Log taxonomy, @Nullable String stoppedAt) {

    public record Log(
            long position,
            @Nullable Instant recordedAt,
            @Nullable String stopped) {}

    /// The reason, whichever log it was.
    public @Nullable String reason() {
        return annotation.stopped() == null ? taxonomy.stopped() : annotation.stopped();
    }
}
