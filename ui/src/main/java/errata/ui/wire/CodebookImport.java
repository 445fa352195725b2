package errata.ui.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a written codebook would add, or has added.
public record CodebookImport(List<Named> created, List<Named> existing, List<Refusal> refused) {

    /// A category by name; the id is there once it exists.
    public record Named(@Nullable String id, String name) {}
}
