package errata.ui.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One turn of the conversation, in reading order.
public record Message(
        String role,
        @JsonDeserialize(using = AsText.class) @Nullable String text,
        List<ToolCall> toolCalls,
        List<ToolResult> toolResults,
        @Nullable String spanId) {}
