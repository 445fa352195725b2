package errata.ui.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a written codebook would add, or has added.
///
/// @param notes what was taken, but not as it was written
public record CodebookImport(List<Named> created, List<Named> existing, List<Refusal> refused, List<Refusal> notes) {

    /// A category by name; the id is there once it exists.
    public record Named(
            @JsonDeserialize(using = AsText.class) @Nullable String id,
            String name,
            @Nullable String severity,
            @Nullable Definition definition,
            int line) {}
}
