package errata.annotation.importing;

import errata.annotation.codebook.SeenCodebook;
import errata.events.CategoryId;
import errata.events.Decision.Refused;
import errata.events.codebook.Category;
import errata.events.codebook.Category.State;
import errata.events.codebook.Codebook;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Finds categories by what tables call them: the name, whatever its case and spaces, or the id.
final class CategoryNames {

    private final SeenCodebook codebook;
    private final Map<String, Category> byName = new HashMap<>();

    CategoryNames(Codebook now) {
        this.codebook = new SeenCodebook(now, now);
        for (var category : now.categories().values()) {
            byName.merge(key(category.name()), category, (a, b) -> rank(b) < rank(a) ? b : a);
            byName.put(category.id().toString(), category);
        }
    }

    sealed interface Found {
        record Usable(CategoryId id) implements Found {}

        record Not(String reason) implements Found {}
    }

    Found find(String name) {
        var category = Optional.ofNullable(byName.get(key(name)));
        if (category.isEmpty()) {
            return new Found.Not("The codebook has no category “%s”: propose it, or import the codebook first."
                    .formatted(shortened(name)));
        }
        var id = codebook.recordedAs(category.get().id());
        return codebook.<Object>refusal(id)
                .map(Refused::detail)
                .<Found>map(Found.Not::new)
                .orElseGet(() -> new Found.Usable(id));
    }

    boolean isKnown(String name) {
        return byName.containsKey(key(name));
    }

    SeenCodebook codebook() {
        return codebook;
    }

    /// Of two that share a name, which a table means: a living one before one that went into another or is gone.
    private static int rank(Category category) {
        return switch (category.state()) {
            case State.Active _ -> 0;
            case State.Proposed _ -> 1;
            case State.Merged _ -> 2;
            case State.Rejoined _ -> 3;
            case State.Retired _ -> 4;
            case State.Split _ -> 5;
            case State.Declined _ -> 6;
        };
    }

    private static String key(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFC)
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }

    private static String shortened(String name) {
        return name.length() > 80 ? name.substring(0, 80) + "…" : name;
    }
}
