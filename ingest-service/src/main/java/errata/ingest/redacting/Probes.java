package errata.ingest.redacting;

import java.util.List;

/// Texts on which expressions that backtrack take for ever. One that is quick on all of them is taken; on a text we
/// did not think of, its steps are counted all the same.
final class Probes {
    private static final List<String> TEXTS = List.of(
            "a".repeat(4000) + "!",
            "1".repeat(4000) + "!",
            "aB3_".repeat(1000) + "!",
            " ".repeat(4000) + "!",
            "a b1 ".repeat(800) + "!",
            "a.b-c@".repeat(700) + "!",
            "ab,".repeat(1300) + "\n",
            "x=\"y\" ".repeat(700) + "!");

    private Probes() {}

    static boolean isQuick(CustomFinder finder) {
        return TEXTS.stream().allMatch(text -> finder.finds(text, (_, _) -> {}));
    }
}
