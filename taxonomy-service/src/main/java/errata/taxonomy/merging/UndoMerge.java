package errata.taxonomy.merging;

import errata.events.Actor;
import errata.events.CategoryId;
import errata.events.Decision;
import errata.events.MergeId;
import errata.events.TaxonomyEvent;
import errata.events.TaxonomyEvent.CategoriesMerged;
import errata.events.TaxonomyEvent.MergeUndone;
import errata.events.codebook.Category;
import errata.events.codebook.Category.State;
import errata.events.codebook.Codebook;
import errata.taxonomy.Names;
import errata.taxonomy.Principal;
import errata.taxonomy.Refusal;
import errata.taxonomy.Wording;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Gives the absorbed categories back, with the names they had.
///
/// Possible while the survivor is active, in any order among merges into the same survivor. A survivor that was itself
/// merged, split or retired must come back first.
record UndoMerge(Actor by, MergeId merge, String rationale) {

    /// @param undone merges that were undone before
    Decision<TaxonomyEvent> decide(Codebook codebook, Set<MergeId> undone) {
        return Principal.alone(codebook, by)
                .or(() -> standing(codebook, undone))
                .or(() -> Wording.rationale(rationale))
                .or(() -> Optional.ofNullable(codebook.merges().get(merge)).flatMap(m -> obstacle(codebook, m)))
                .orElseGet(() -> Decision.accept(new MergeUndone(merge, rationale.strip())));
    }

    private Optional<Decision<TaxonomyEvent>> standing(Codebook codebook, Set<MergeId> undone) {
        if (codebook.merges().containsKey(merge)) {
            return Optional.empty();
        }
        return Optional.of(
                undone.contains(merge)
                        ? Refusal.MERGE_UNDONE.because("This merge was undone already; there is nothing left to undo.")
                        : Refusal.MERGE_UNKNOWN.because(
                                "This codebook has no merge %s. Read the codebook again.".formatted(merge)));
    }

    private static Optional<Decision<TaxonomyEvent>> obstacle(Codebook codebook, CategoriesMerged merged) {
        return codebook.category(merged.into())
                .flatMap(survivor -> overtaken(codebook, survivor))
                .or(() -> namesTaken(codebook, merged));
    }

    private static Optional<Decision<TaxonomyEvent>> overtaken(Codebook codebook, Category survivor) {
        return switch (survivor.state()) {
            case State.Active _, State.Proposed _, State.Declined _ -> Optional.empty();
            case State.Merged(var into) -> Optional.of(mergedSince(codebook, survivor, into));
            case State.Split(var parts) ->
                Optional.of(Refusal.MERGE_OVERTAKEN.because(
                        "“%s” was split since, and its labels were sorted into the parts. Undo the split first."
                                .formatted(survivor.name()),
                        Map.of(
                                "undoSplitFirst",
                                survivor.id().toString(),
                                "successors",
                                parts.stream().map(CategoryId::toString).toList())));
            case State.Retired _ ->
                Optional.of(Refusal.MERGE_OVERTAKEN.because(
                        "“%s” was retired since. Restore it first.".formatted(survivor.name()),
                        Map.of("restoreFirst", survivor.id().toString())));
            case State.Rejoined(var into) ->
                Optional.of(Refusal.MERGE_OVERTAKEN.because(
                        "“%s” ceased since, when the split it came from was undone.".formatted(survivor.name()),
                        Map.of("into", into.toString())));
        };
    }

    private static Decision<TaxonomyEvent> mergedSince(Codebook codebook, Category survivor, CategoryId into) {
        var name = codebook.category(into).map(Category::name).orElseThrow();
        var later = codebook.merges().values().stream()
                .filter(m -> m.absorbed().contains(survivor.id()))
                .findFirst()
                .orElseThrow();
        return Refusal.MERGE_OVERTAKEN.because(
                "“%s” was merged into “%s” since. Undo that merge first.".formatted(survivor.name(), name),
                Map.of("undoFirst", later.merge().toString(), "into", into.toString()));
    }

    private static Optional<Decision<TaxonomyEvent>> namesTaken(Codebook codebook, CategoriesMerged merged) {
        var holders = merged.absorbed().stream()
                .flatMap(id -> codebook.category(id).stream())
                .flatMap(c -> Names.holder(codebook, c.name(), Set.of()).stream())
                .toList();
        return holders.isEmpty() ? Optional.empty() : Optional.of(renameFirst(holders));
    }

    private static Decision<TaxonomyEvent> renameFirst(List<Category> holders) {
        var names = String.join(
                ", ", holders.stream().map(c -> "“" + c.name() + "”").toList());
        List<Map<String, String>> rename = holders.stream()
                .map(c -> Map.of("category", c.id().toString(), "name", c.name()))
                .toList();
        return Refusal.NAME_TAKEN.because(
                "The undo gives a name back that another category has now. Rename %s first.".formatted(names),
                Map.of("renameFirst", rename));
    }
}
