package errata.ui.wire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What readers said of a trace, in one line.
public record Reading(
        @Nullable String outcome,
        @Nullable String by,
        @Nullable Instant at,
        int notes,
        int labels) {}
