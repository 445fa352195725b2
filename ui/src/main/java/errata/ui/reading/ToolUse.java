package errata.ui.reading;

import org.jspecify.annotations.Nullable;

/// A tool call together with what came back: one box, because one is not understood without the other.
public record ToolUse(
        @Nullable String id,
        String name,
        Passage arguments,
        @Nullable Passage result) {

    /// Results are skimmed, not read.
    private static final int SKIMMED = 600;

    static ToolUse call(@Nullable String id, @Nullable String name, @Nullable String arguments) {
        return new ToolUse(id, name == null ? "tool" : name, Passage.of(arguments, SKIMMED), null);
    }

    ToolUse answered(@Nullable String result) {
        return new ToolUse(id, name, arguments, Passage.of(result, SKIMMED));
    }
}
