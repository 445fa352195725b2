package errata.taxonomy.splitting;

import errata.events.Decision;
import errata.events.TaxonomyEvent;
import errata.events.TaxonomyEvent.CategoriesMerged;
import errata.events.codebook.Category;
import errata.events.codebook.Category.State;
import errata.events.codebook.Codebook;
import errata.taxonomy.Refusal;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// What happened to a part since its split, and so has to be undone before the split can be.
final class Overtaken {

    private Overtaken() {}

    static Optional<Decision<TaxonomyEvent>> by(Codebook codebook, Category part) {
        return switch (part.state()) {
            case State.Active _ ->
                merge(codebook, merge -> merge.into().equals(part.id()))
                        .map(merge ->
                                refused("“%s” absorbed another category since. Undo that merge first.", part, merge));
            case State.Merged _ ->
                merge(codebook, merge -> merge.absorbed().contains(part.id()))
                        .map(merge -> refused("“%s” was merged since. Undo that merge first.", part, merge));
            case State.Split _ ->
                Optional.of(refused(
                        "“%s” was split itself since. Undo that split first.",
                        part, Map.of("undoSplitFirst", part.id().toString())));
            case State.Retired _ ->
                Optional.of(refused(
                        "“%s” was retired since. Restore it first.",
                        part, Map.of("restoreFirst", part.id().toString())));
            case State.Proposed _, State.Declined _, State.Rejoined _ -> Optional.empty();
        };
    }

    private static Optional<CategoriesMerged> merge(Codebook codebook, Predicate<CategoriesMerged> of) {
        return codebook.merges().values().stream().filter(of).findFirst();
    }

    private static Decision<TaxonomyEvent> refused(String why, Category part, CategoriesMerged merge) {
        return refused(why, part, Map.of("undoFirst", merge.merge().toString()));
    }

    private static Decision<TaxonomyEvent> refused(String why, Category part, Map<String, Object> about) {
        return Refusal.SPLIT_OVERTAKEN.because(why.formatted(part.name()), about);
    }
}
