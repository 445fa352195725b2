package errata.reporting.slow;

import errata.events.CategoryId;
import errata.events.EditKind;
import errata.events.MergeId;
import errata.events.TaxonomyEvent;
import errata.events.TaxonomyEvent.CategoriesMerged;
import errata.events.TaxonomyEvent.CategorySplit;
import errata.events.TaxonomyEvent.DefinitionRevised;
import errata.events.TaxonomyEvent.MergeUndone;
import errata.events.TaxonomyEvent.ProposalAccepted;
import errata.events.codebook.Category;
import errata.events.codebook.Codebook;
import java.util.List;
import java.util.Optional;

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
        return codebook(at).category(category).orElseThrow().state() instanceof Category.State.Merged(var into)
                ? speaker(into, at)
                : category;
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

    /// Whether what a category is about at a position includes what a merge brought in.
    boolean includes(CategoryId category, long at, MergeId merge) {
        long began = began(category, at);
        if (began == 0) {
            return false;
        }
        return switch (at(began)) {
            case CategoriesMerged e ->
                e.merge().equals(merge)
                        || includes(e.into(), began - 1, merge)
                        || e.absorbed().stream().anyMatch(member -> includes(member, began - 1, merge));
            case MergeUndone(var undone, var _)
            when freed(undone, category) -> includes(category, mergedAt(undone) - 1, merge);
            case MergeUndone(var undone, var _) -> !undone.equals(merge) && includes(category, began - 1, merge);
            case TaxonomyEvent _ -> false;
        };
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
