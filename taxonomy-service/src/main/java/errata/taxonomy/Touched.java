package errata.taxonomy;

import errata.events.CategoryId;
import errata.events.MergeId;
import errata.events.TaxonomyEvent;
import errata.events.TaxonomyEvent.CategoriesMerged;
import errata.events.TaxonomyEvent.CategoryProposed;
import errata.events.TaxonomyEvent.CategoryRenamed;
import errata.events.TaxonomyEvent.CategoryRestored;
import errata.events.TaxonomyEvent.CategoryRetired;
import errata.events.TaxonomyEvent.CategorySplit;
import errata.events.TaxonomyEvent.CodebookOpened;
import errata.events.TaxonomyEvent.DefinitionRevised;
import errata.events.TaxonomyEvent.LogOpened;
import errata.events.TaxonomyEvent.MergeUndone;
import errata.events.TaxonomyEvent.Part;
import errata.events.TaxonomyEvent.PrincipalAppointed;
import errata.events.TaxonomyEvent.ProposalAccepted;
import errata.events.TaxonomyEvent.ProposalDeclined;
import errata.events.TaxonomyEvent.ReportingLabelsAssigned;
import errata.events.TaxonomyEvent.SeverityChanged;
import errata.events.TaxonomyEvent.SplitUndone;
import errata.events.codebook.Category;
import errata.events.codebook.Category.State;
import errata.events.codebook.Codebook;
import java.util.LinkedHashSet;
import java.util.Set;

/// Which categories an event is about: the survivor and the absorbed of a merge, the parent and the parts of a
/// split.
final class Touched {

    private Touched() {}

    static Set<CategoryId> by(Codebook before, TaxonomyEvent event) {
        return switch (event) {
            case LogOpened _, CodebookOpened _, PrincipalAppointed _ -> Set.of();
            case CategoryProposed e -> Set.of(e.category());
            case ProposalAccepted e -> Set.of(e.category());
            case ProposalDeclined e -> Set.of(e.category());
            case CategoryRenamed e -> Set.of(e.category());
            case DefinitionRevised e -> Set.of(e.category());
            case CategoriesMerged e -> all(e);
            case MergeUndone e -> undone(before, e.merge());
            case CategorySplit e -> all(e);
            case SplitUndone e -> rejoined(before, e.category());
            case SeverityChanged e -> Set.of(e.category());
            case CategoryRetired e -> Set.of(e.category());
            case CategoryRestored e -> Set.of(e.category());
            case ReportingLabelsAssigned e -> Set.of(e.category());
        };
    }

    private static Set<CategoryId> rejoined(Codebook before, CategoryId parent) {
        var touched = new LinkedHashSet<CategoryId>();
        touched.add(parent);
        before.category(parent).map(Category::state).ifPresent(state -> {
            if (state instanceof State.Split(var parts)) {
                touched.addAll(parts);
            }
        });
        return touched;
    }

    private static Set<CategoryId> undone(Codebook before, MergeId merge) {
        var merged = before.merges().get(merge);
        return merged == null ? Set.of() : all(merged);
    }

    private static Set<CategoryId> all(CategoriesMerged merged) {
        var touched = new LinkedHashSet<CategoryId>();
        touched.add(merged.into());
        touched.addAll(merged.absorbed());
        return touched;
    }

    private static Set<CategoryId> all(CategorySplit split) {
        var touched = new LinkedHashSet<CategoryId>();
        touched.add(split.category());
        split.parts().stream().map(Part::category).forEach(touched::add);
        return touched;
    }
}
