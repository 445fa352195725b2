package errata.ui.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A span that was not taken, and why.
///
/// @param state refused | replayed
/// @param kept whether it is still there to be sent again
/// @param span the span as JSON, where it is read alone and is not too large
public record RefusedSpan(
        String id,
        @Nullable Instant at,
        @Nullable String code,
        @Nullable String reason,
        @Nullable String refusedBy,
        @Nullable String source,
        @Nullable String traceId,
        @Nullable String spanId,
        @Nullable String name,
        long size,
        @Nullable String state,
        boolean kept,
        @JsonDeserialize(using = AsText.class) @Nullable String span) {

    public boolean replayed() {
        return "replayed".equals(state);
    }
}
