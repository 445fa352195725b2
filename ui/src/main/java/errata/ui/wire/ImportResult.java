package errata.ui.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became of an imported file.
public record ImportResult(
        @Nullable String source,
        @Nullable String format,
        long read,
        long taken,
        long refused,
        long spans,
        List<Refusal> refusals) {}
