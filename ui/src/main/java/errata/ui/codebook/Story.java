package errata.ui.codebook;

import errata.ui.wire.CodebookEntry;
import errata.ui.wording.Signs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The history of categories as people read it: newest first, with the words that changed in a definition.
public final class Story {

    private Story() {}

    /// @param diff empty unless the entry changed a definition
    /// @param consequence what an edit of this kind does to older labels, or null
    public record Chapter(
            CodebookEntry entry,
            String sign,
            List<WordDiff.Run> diff,
            @Nullable String consequence) {}

    static List<Chapter> of(List<CodebookEntry> oldestFirst) {
        var known = new HashMap<String, String>();
        var told = new ArrayList<Chapter>();
        for (var entry : oldestFirst) {
            var definition = definition(entry.data());
            String about = String.valueOf(entry.data().get("category"));
            String before = known.get(about);
            List<WordDiff.Run> diff = List.of();
            if (definition != null) {
                diff = before == null ? List.of() : WordDiff.between(before, definition);
                known.put(about, definition);
            }
            told.add(new Chapter(entry, Signs.of(entry.type()), diff, consequence(entry.data())));
        }
        return told.reversed();
    }

    private static @Nullable String definition(Map<String, ?> data) {
        if (!(data.get("definition") instanceof Map<?, ?> definition)) {
            return null;
        }
        var said = new StringBuilder(said(definition, "text"));
        append(said, "Include:", said(definition, "include"));
        append(said, "Exclude:", said(definition, "exclude"));
        return said.toString();
    }

    private static String said(Map<?, ?> definition, String part) {
        return Objects.toString(definition.get(part), "").strip();
    }

    private static void append(StringBuilder said, String title, String part) {
        if (!part.isEmpty()) {
            said.append(' ').append(title).append(' ').append(part);
        }
    }

    private static @Nullable String consequence(Map<String, ?> data) {
        return switch (Objects.toString(data.get("kind"), "")) {
            case "broadened" -> "Earlier “absent” labels became stale: some may belong to it now.";
            case "narrowed" -> "Earlier “present” labels became stale: some may no longer belong to it.";
            case "redefined" -> "All earlier labels became stale.";
            case "editorial" -> "Wording only: earlier labels stand.";
            default -> null;
        };
    }
}
