package errata.ui.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import org.jspecify.annotations.Nullable;

/// What a category is, what it takes in and what it leaves out.
public record Definition(
        @JsonDeserialize(using = AsText.class) @Nullable String text,
        @JsonDeserialize(using = AsText.class) @Nullable String include,
        @JsonDeserialize(using = AsText.class) @Nullable String exclude) {}
