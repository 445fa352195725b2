package errata.ui.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A span that was not taken, and why.
///
/// @param state refused | replayed
/// @param kept whether it is still there to be sent again
/// @param lacks why it is not: too-large, too-many, unreadable, made-room
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
        @Nullable String lacks,
        @JsonDeserialize(using = AsText.class) @Nullable String span) {

    /// What became of the span itself, and what to do.
    public String lacking() {
        return switch (lacks == null ? "" : lacks) {
            case "too-large" ->
                "It is larger than 6 MiB even when packed, more than is kept of a refused span. "
                        + "Make it smaller where it comes from, then send it again.";
            case "too-many" ->
                "So much was refused at that moment that only its words were kept. "
                        + "Send it again from where it came.";
            case "unreadable" ->
                "The redaction rules of this project could not be applied to it, so nothing of its "
                        + "content was kept. Its sender has to be mended.";
            case "made-room" ->
                "It was kept until newer refused spans needed the room (256 MiB a project). "
                        + "Send it again from where it came.";
            default -> "Nothing of its content was kept. Send it again from where it came.";
        };
    }

    public boolean replayed() {
        return "replayed".equals(state);
    }
}
