package errata.ui.wire;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One person's verdict on a trace and a category.
public record Label(
        String category,
        String verdict,
        boolean primary,
        @Nullable Anchor anchor,
        List<String> evidence,
        String by,
        @Nullable Instant at,
        long codebook,
        long position,
        boolean mine,
        @Nullable String via) {}
