package errata.taxonomy.merging;

import errata.events.Actor;
import errata.events.CategoryId;
import errata.events.Decision;
import errata.events.MergeId;
import errata.events.TaxonomyEvent;
import errata.events.TaxonomyEvent.CategoriesMerged;
import errata.events.TaxonomyEvent.CategoryRenamed;
import errata.events.codebook.Category;
import errata.events.codebook.Codebook;
import errata.taxonomy.Names;
import errata.taxonomy.Principal;
import errata.taxonomy.Refusal;
import errata.taxonomy.Standing;
import errata.taxonomy.Wording;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Several categories become one of them. Its id and definition survive; the others redirect to it.
///
/// @param merge fresh, so that exactly this merge can be undone
/// @param name what the survivor is called from now on; null = as before
record MergeCategories(
        Actor by,
        MergeId merge,
        CategoryId into,
        List<CategoryId> absorbed,
        @Nullable String name,
        String rationale) {

    private static final int MOST = 100;

    MergeCategories {
        absorbed = absorbed.stream().distinct().toList();
    }

    Decision<TaxonomyEvent> decide(Codebook codebook) {
        return Principal.alone(codebook, by)
                .or(this::counted)
                .or(() -> Wording.rationale(rationale))
                .or(() -> Standing.known(codebook, into))
                .or(() -> circular(codebook))
                .or(() -> Standing.active(codebook, into))
                .or(() -> absorbable(codebook))
                .or(() -> nameable(codebook))
                .orElseGet(() -> codebook.category(into).map(this::merged).orElseThrow());
    }

    private Optional<Decision<TaxonomyEvent>> counted() {
        if (absorbed.contains(into)) {
            return Optional.of(Refusal.MERGE_INTO_ITSELF.because(
                    "The survivor stands among the absorbed ones. Leave it out of them.",
                    Map.of("category", into.toString())));
        }
        if (absorbed.isEmpty()) {
            return Optional.of(Refusal.TOO_FEW.because("Name at least one category to be absorbed."));
        }
        return absorbed.size() > MOST
                ? Optional.of(Refusal.TOO_MANY.because("A merge absorbs at most %d categories.".formatted(MOST)))
                : Optional.empty();
    }

    private Optional<Decision<TaxonomyEvent>> circular(Codebook codebook) {
        return codebook.terminal(into)
                .filter(end -> absorbed.contains(end.id()))
                .map(end -> Refusal.MERGE_CYCLE.because(
                        "The survivor was merged into “%s” before. Merge the other way round, or undo that merge first."
                                .formatted(end.name()),
                        Map.of("category", into.toString(), "into", end.id().toString())));
    }

    private Optional<Decision<TaxonomyEvent>> absorbable(Codebook codebook) {
        return absorbed.stream()
                .flatMap(id -> Standing.active(codebook, id).stream())
                .findFirst();
    }

    private Optional<Decision<TaxonomyEvent>> nameable(Codebook codebook) {
        if (name == null) {
            return Optional.empty();
        }
        var leaving = new HashSet<>(absorbed);
        leaving.add(into);
        return Names.usable(name).or(() -> Names.free(codebook, name, leaving));
    }

    private Decision<TaxonomyEvent> merged(Category survivor) {
        var merged = new CategoriesMerged(merge, into, absorbed, rationale.strip());
        return name == null || survivor.name().equals(Names.tidy(name))
                ? Decision.accept(merged)
                : Decision.accept(merged, new CategoryRenamed(into, Names.tidy(name)));
    }
}
