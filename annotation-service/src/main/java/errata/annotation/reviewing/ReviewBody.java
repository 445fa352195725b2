package errata.annotation.reviewing;

import errata.events.CategoryId;
import errata.events.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// @param assessed categories looked for; null = every active one
/// @param codebook taxonomy position its author saw; null = the newest
record ReviewBody(
        Outcome outcome,
        @Nullable List<CategoryId> assessed,
        @Nullable Long codebook) {}
