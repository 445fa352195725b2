package errata.taxonomy.changing;

import errata.events.CategoryId;
import errata.events.Decision;
import errata.events.MergeId;
import errata.events.TaxonomyEvent;
import errata.taxonomy.Refusal;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// Ids in addresses. What is no id names nothing we know.
public final class Ids {

    private Ids() {}

    public static Decision<TaxonomyEvent> ofCategory(String text, Function<CategoryId, Decision<TaxonomyEvent>> then) {
        return uuid(text)
                .map(CategoryId::new)
                .map(then)
                .orElseGet(() -> Refusal.CATEGORY_UNKNOWN.because(
                        "“%s” is not the id of a category. Read the codebook again.".formatted(text)));
    }

    public static Decision<TaxonomyEvent> ofMerge(String text, Function<MergeId, Decision<TaxonomyEvent>> then) {
        return uuid(text)
                .map(MergeId::new)
                .map(then)
                .orElseGet(() -> Refusal.MERGE_UNKNOWN.because(
                        "“%s” is not the id of a merge. Read the codebook again.".formatted(text)));
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
