package errata.ui.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What steps some places are; `missing` says why one is none.
public record Steps(List<Told> steps) {

    public record Told(
            String traceId,
            String span,
            @Nullable String step,
            @Nullable String before,
            @Nullable String missing) {}
}
