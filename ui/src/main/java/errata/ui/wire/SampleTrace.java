package errata.ui.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import org.jspecify.annotations.Nullable;

/// A drawn trace; `mine` is what the asking person said of it.
public record SampleTrace(
        String traceId,
        int ordinal,
        double inclusion,
        @Nullable String outcome,
        @Nullable String mine,
        @JsonDeserialize(using = AsText.class) @Nullable String input) {}
