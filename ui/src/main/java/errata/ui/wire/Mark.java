package errata.ui.wire;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A decision worth jumping to.
///
/// @param categories those it was about; null where it was about none
public record Mark(
        Instant at,
        long position,
        @Nullable String by,
        @Nullable String summary,
        @Nullable String type,
        @Nullable List<String> categories) {

    public boolean about(String category) {
        return categories != null && categories.contains(category);
    }

    /// What was done, in a word.
    public String word() {
        return switch (type) {
            case null -> "changed";
            case "editorial" -> "reworded";
            default -> type.replace('-', ' ');
        };
    }
}
