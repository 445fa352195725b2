package errata.taxonomy;

import errata.events.CategoryId;
import errata.events.Decision;
import errata.events.TaxonomyEvent;
import errata.events.codebook.Category;
import errata.events.codebook.Category.State;
import errata.events.codebook.Codebook;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A name belongs to one category that is proposed, active or retired, whatever its case. Declining, merging, splitting
/// and rejoining give it back; a retired category keeps it, so that it can always be restored.
public final class Names {

    public static final int LONGEST = 120;

    private Names() {}

    public static String tidy(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
    }

    public static boolean same(String one, String other) {
        return key(one).equals(key(other));
    }

    /// Whether a tidy text could stand where a name stands: not empty, not too long, on one line.
    public static boolean isLine(String tidy) {
        return usable(tidy).isEmpty();
    }

    public static Optional<Decision<TaxonomyEvent>> usable(String name) {
        var tidy = tidy(name);
        int length = tidy.codePointCount(0, tidy.length());
        if (length == 0 || length > LONGEST) {
            return Optional.of(Refusal.NAME_INVALID.because(
                    "A name has 1 to %d characters; this one has %d.".formatted(LONGEST, length)));
        }
        return tidy.codePoints().anyMatch(Character::isISOControl) || Wording.isBroken(tidy)
                ? Optional.of(Refusal.NAME_INVALID.because("A name stands on one line and has no control characters."))
                : Optional.empty();
    }

    /// @param leaving categories that hold no name once the change is done
    public static Optional<Decision<TaxonomyEvent>> free(Codebook codebook, String name, Set<CategoryId> leaving) {
        return holder(codebook, name, leaving)
                .map(c -> Refusal.NAME_TAKEN.because(
                        "“%s” is the name of another category. Choose another name, or rename that one first."
                                .formatted(c.name()),
                        Map.of("category", c.id().toString(), "name", c.name())));
    }

    public static Optional<Category> holder(Codebook codebook, String name, Set<CategoryId> leaving) {
        return codebook.categories().values().stream()
                .filter(Names::holds)
                .filter(c -> !leaving.contains(c.id()) && same(c.name(), name))
                .findFirst();
    }

    private static boolean holds(Category category) {
        return switch (category.state()) {
            case State.Proposed _, State.Active _, State.Retired _ -> true;
            case State.Declined _, State.Merged _, State.Split _, State.Rejoined _ -> false;
        };
    }

    private static String key(String name) {
        return tidy(name).toLowerCase(Locale.ROOT);
    }
}
