package errata.ui.wire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An open code: an observation, maybe at a place.
public record Note(
        String noteId,
        @Nullable String text,
        @Nullable Anchor anchor,
        boolean firstFailure,
        String by,
        @Nullable Instant at,
        long position,
        boolean mine) {}
