package errata.reporting.staleness;

import errata.events.CategoryId;
import errata.events.Definition;
import errata.events.EditKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A definition as it was written, and what kind of change that was.
///
/// @param kind null for the first one; @param version from 1
public record Edit(
        CategoryId category,
        long position,
        Instant at,
        String by,
        @Nullable EditKind kind,
        @Nullable String rationale,
        int version,
        Definition definition) {

    boolean isSemantic() {
        return kind != null && kind != EditKind.EDITORIAL;
    }

    /// Whether a verdict made before this edit has to be looked at again.
    boolean touches(boolean present) {
        return switch (kind) {
            case BROADENED -> !present;
            case NARROWED -> present;
            case REDEFINED -> true;
            case EDITORIAL -> false;
            case null -> false;
        };
    }
}
