package errata.reporting.slow;

import errata.events.CategoryId;
import errata.events.EditKind;
import errata.events.MergeId;
import errata.events.TaxonomyEvent;
import errata.events.TaxonomyEvent.CategoriesMerged;
import errata.events.TaxonomyEvent.CategorySplit;
import errata.events.TaxonomyEvent.DefinitionRevised;
import errata.events.TaxonomyEvent.MergeUndone;
import errata.events.TaxonomyEvent.Part;
import errata.events.TaxonomyEvent.ProposalAccepted;
import errata.events.TaxonomyEvent.SplitUndone;
import errata.events.codebook.Codebook;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The taxonomy log asked again and again from its start. Slow and obvious.
final class SlowLineage {
    final List<TaxonomyEvent> log;

    /// @param log the event at index i has position i + 1
    SlowLineage(List<TaxonomyEvent> log) {
        this.log = log;
    }

    TaxonomyEvent at(long position) {
        return log.get((int) position - 1);
    }

    Codebook codebook(long at) {
        var codebook = Codebook.EMPTY;
        for (long position = 1; position <= at; position++) {
            codebook = codebook.evolve(position, "x", at(position));
        }
        return codebook;
    }

    /// Who speaks for a category at a position.
    CategoryId speaker(CategoryId category, long at) {
        return codebook(at)
                .category(category)
                .orElseThrow()
                .redirect()
                .map(into -> speaker(into, at))
                .orElse(category);
    }

    /// The last position up to `at` where a category came to be about something else; 0 if it was never anything.
    long began(CategoryId category, long at) {
        for (long position = at; position > 0; position--) {
            if (changes(category, position)) {
                return position;
            }
        }
        return 0;
    }

    private boolean changes(CategoryId category, long position) {
        return switch (at(position)) {
            case ProposalAccepted(var accepted) -> accepted.equals(category);
            case CategoriesMerged e -> e.into().equals(category);
            case CategorySplit e ->
                e.parts().stream().anyMatch(part -> part.category().equals(category));
            case SplitUndone(var parent, var _) -> parent.equals(category);
            case MergeUndone(var merge, var _) -> freed(merge, category) || survived(merge, category, position);
            case TaxonomyEvent _ -> false;
        };
    }

    boolean freed(MergeId merge, CategoryId category) {
        return merged(merge).absorbed().contains(category);
    }

    private boolean survived(MergeId merge, CategoryId category, long position) {
        return speaker(merged(merge).into(), position).equals(category)
                && codebook(position).category(category).orElseThrow().isActive();
    }

    CategoriesMerged merged(MergeId merge) {
        return (CategoriesMerged) at(mergedAt(merge));
    }

    long mergedAt(MergeId merge) {
        for (long position = 1; position <= log.size(); position++) {
            if (at(position) instanceof CategoriesMerged e && e.merge().equals(merge)) {
                return position;
            }
        }
        throw new IllegalStateException("no such merge");
    }

    /// Where the split was recorded that was taken back at `undone`.
    long splitBefore(CategoryId parent, long undone) {
        for (long position = undone - 1; position > 0; position--) {
            if (at(position) instanceof CategorySplit e && e.category().equals(parent)) {
                return position;
            }
        }
        throw new IllegalStateException("no such split");
    }

    List<CategoryId> partsOf(long split) {
        return ((CategorySplit) at(split)).parts().stream().map(Part::category).toList();
    }

    /// Whether what a category is about at a position includes what a merge brought in.
    boolean includes(CategoryId category, long at, MergeId merge) {
        return includes(category, at, merge, Set.of());
    }

    private boolean includes(CategoryId category, long at, MergeId merge, Set<MergeId> without) {
        long began = began(category, at);
        if (began == 0 || without.contains(merge)) {
            return false;
        }
        return switch (at(began)) {
            case CategoriesMerged e when without.contains(e.merge()) -> includes(e.into(), began - 1, merge, without);
            case CategoriesMerged e ->
                e.merge().equals(merge)
                        || includes(e.into(), began - 1, merge, without)
                        || e.absorbed().stream().anyMatch(member -> includes(member, began - 1, merge, without));
            case MergeUndone(var undone, var _)
            when freed(undone, category) ->
                includes(category, mergedAt(undone) - 1, merge, undoneMeanwhile(mergedAt(undone), began, without));
            case SplitUndone(var parent, var _) -> includes(parent, splitBefore(parent, began) - 1, merge, without);
            case MergeUndone _ -> includes(category, began - 1, merge, undoneMeanwhile(began - 1, began + 1, without));
            case TaxonomyEvent _ -> false;
        };
    }

    /// The merges undone between two positions, beside others.
    Set<MergeId> undoneMeanwhile(long after, long before, Set<MergeId> others) {
        var undone = new HashSet<>(others);
        for (long at = after + 1; at < before; at++) {
            if (at(at) instanceof MergeUndone(var merge, var _)) {
                undone.add(merge);
            }
        }
        return undone;
    }

    /// The last edit of meaning up to a position.
    long meaning(CategoryId category, long at) {
        for (long position = at; position > 0; position--) {
            if (at(position) instanceof DefinitionRevised e
                    && e.category().equals(category)
                    && e.kind() != EditKind.EDITORIAL) {
                return position;
            }
        }
        return 0;
    }

    /// What a label on `category` at `stamp` was about, as a pair of category and where its extent began.
    Optional<Extent> about(CategoryId category, long stamp) {
        var speaker = speaker(category, stamp);
        long began = began(speaker, stamp);
        for (long later = stamp + 1; began == 0 && later <= log.size(); later++) {
            began = began(speaker, later);
        }
        return began == 0 ? Optional.empty() : Optional.of(new Extent(speaker, began));
    }

    record Extent(CategoryId category, long began) {}
}
