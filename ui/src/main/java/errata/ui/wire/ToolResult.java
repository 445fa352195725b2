package errata.ui.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import org.jspecify.annotations.Nullable;

/// What a tool answered to the call of the same id.
public record ToolResult(
        @Nullable String id,
        @JsonDeserialize(using = AsText.class) @Nullable String result) {}
