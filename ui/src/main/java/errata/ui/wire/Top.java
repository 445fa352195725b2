package errata.ui.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the leading categories explain together.
public record Top(
        int k,
        List<String> categories,
        @Nullable Double labelShare,
        @Nullable Part traceCover,
        @Nullable Part fullyExplained) {}
