package errata.ui.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import org.jspecify.annotations.Nullable;

/// A call a model asked for.
public record ToolCall(
        @Nullable String id,
        @Nullable String name,
        @JsonDeserialize(using = AsText.class) @Nullable String arguments) {}
