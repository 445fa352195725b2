package errata.ui.wire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When the traces of a ranking began, and why it is this time.
public record RankedWindow(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String release,
        String why) {}
