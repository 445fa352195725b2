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

    private static final int ONE_LINE = 100;

    static ToolUse call(@Nullable String id, @Nullable String name, @Nullable String arguments) {
        return new ToolUse(id, name == null ? "tool" : name, Passage.of(compact(arguments), SKIMMED), null);
    }

    /// A result whose call was not recorded: shown all the same, without a name.
    static ToolUse unasked(@Nullable String id) {
        return new ToolUse(id, "", Passage.of(null), null);
    }

    ToolUse answered(@Nullable String result) {
        return new ToolUse(id, name, arguments, Passage.of(compact(result), SKIMMED));
    }

    /// Short JSON reads better in a line. A raw line break in JSON is never part of a text.
    private static @Nullable String compact(@Nullable String json) {
        if (json == null || !(json.startsWith("{") || json.startsWith("["))) {
            return json;
        }
        String line = json.replaceAll("\\s*\\R\\s*", " ");
        return line.length() <= ONE_LINE ? line : json;
    }
}
