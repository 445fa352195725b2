package errata.taxonomy;

import errata.events.Decision;
import errata.events.Definition;
import errata.events.TaxonomyEvent;
import java.util.Optional;

/// How much may be said, and what must not be left out.
public final class Wording {

    static final int LONGEST = 2000;

    private Wording() {}

    public static Definition tidy(Definition definition) {
        return new Definition(
                definition.text().strip(),
                definition.include().strip(),
                definition.exclude().strip());
    }

    public static Optional<Decision<TaxonomyEvent>> definition(Definition definition) {
        return wrong("text", definition.text())
                .or(() -> wrong("include", definition.include()))
                .or(() -> wrong("exclude", definition.exclude()));
    }

    /// What an active category needs: one sentence a reader can decide by.
    public static Optional<Decision<TaxonomyEvent>> complete(Definition definition) {
        return definition.text().isBlank()
                ? Optional.of(Refusal.DEFINITION_INVALID.because(
                        "Say in one sentence what belongs to this category: the text of its definition is empty."))
                : definition(definition);
    }

    public static Optional<Decision<TaxonomyEvent>> rationale(String rationale) {
        int length = length(rationale);
        return length == 0 || length > LONGEST || isBroken(rationale)
                ? Optional.of(Refusal.RATIONALE_INVALID.because(
                        "Say why, in 1 to %d characters: it is what others will read in the history."
                                .formatted(LONGEST)))
                : Optional.empty();
    }

    public static Optional<Decision<TaxonomyEvent>> reason(String reason) {
        return reason.isBlank() ? Optional.empty() : rationale(reason);
    }

    /// Half a character, as JSON can escape it, has no bytes of its own and could not be read back.
    static boolean isBroken(String text) {
        return text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE);
    }

    private static Optional<Decision<TaxonomyEvent>> wrong(String field, String text) {
        if (isBroken(text)) {
            return Optional.of(Refusal.DEFINITION_INVALID.because(
                    "The %s of the definition holds half a character. Type it again.".formatted(field)));
        }
        return length(text) > LONGEST
                ? Optional.of(Refusal.DEFINITION_INVALID.because(
                        "The %s of a definition has at most %d characters; this one has %d."
                                .formatted(field, LONGEST, length(text))))
                : Optional.empty();
    }

    private static int length(String text) {
        var stripped = text.strip();
        return stripped.codePointCount(0, stripped.length());
    }
}
