package errata.taxonomy.importing;

import errata.events.Definition;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A category as a file words it.
///
/// @param line where it begins, from 1
/// @param severity as written; null = nothing is said
/// @param left names of what the file says besides, which a category has no place for
record Drafted(
        int line,
        String name,
        String text,
        String include,
        String exclude,
        @Nullable String severity,
        List<String> examples,
        List<String> left) {

    private static final int LONGEST = 2000;
    private static final String HEAD = "Examples:";

    /// Examples follow what belongs to the category, as many as it can hold.
    Definition definition() {
        int kept = fitting();
        var parts = new ArrayList<String>();
        if (!include.isBlank()) {
            parts.add(include.strip());
        }
        if (kept > 0) {
            parts.add(HEAD + examples.stream().limit(kept).map(e -> "\n- " + e).collect(Collectors.joining()));
        }
        return new Definition(text.strip(), String.join("\n", parts), exclude.strip());
    }

    /// What was not taken over, in words.
    List<String> notes() {
        var notes = new ArrayList<String>();
        int lost = examples.size() - fitting();
        if (lost > 0) {
            notes.add("%d of %d examples do not fit into %d characters and were left out."
                    .formatted(lost, examples.size(), LONGEST));
        }
        if (!left.isEmpty()) {
            notes.add("A category has no place for “%s”: left out.".formatted(String.join("”, “", left)));
        }
        return notes;
    }

    private int fitting() {
        int used = include.strip().length() + 1 + HEAD.length();
        int kept = 0;
        for (var example : examples) {
            used += example.length() + 3;
            if (used > LONGEST) {
                break;
            }
            kept++;
        }
        return kept;
    }
}
