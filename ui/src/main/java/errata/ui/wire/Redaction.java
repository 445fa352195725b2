package errata.ui.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is taken out before anything is stored.
///
/// @param action mask | hash
public record Redaction(
        @Nullable Attributes attributes,
        List<String> patterns,
        List<Custom> custom,
        @Nullable String action) {

    /// Names with `*`; an empty list of the allowed allows all.
    public record Attributes(List<String> allow, List<String> deny) {}

    /// An expression of a project's own.
    public record Custom(String name, String regex) {}
}
