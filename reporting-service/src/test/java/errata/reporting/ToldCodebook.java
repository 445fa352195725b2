package errata.reporting;

import errata.events.CategoryId;
import errata.events.Definition;
import errata.events.EditKind;
import errata.events.MergeId;
import errata.events.Origin;
import errata.events.ReportingLabel;
import errata.events.Severity;
import errata.events.TaxonomyEvent;
import errata.events.TaxonomyEvent.CategoriesMerged;
import errata.events.TaxonomyEvent.CategoryProposed;
import errata.events.TaxonomyEvent.CategoryRenamed;
import errata.events.TaxonomyEvent.CategoryRestored;
import errata.events.TaxonomyEvent.CategoryRetired;
import errata.events.TaxonomyEvent.CategorySplit;
import errata.events.TaxonomyEvent.DefinitionRevised;
import errata.events.TaxonomyEvent.MergeUndone;
import errata.events.TaxonomyEvent.Part;
import errata.events.TaxonomyEvent.ProposalAccepted;
import errata.events.TaxonomyEvent.ReportingLabelsAssigned;
import errata.events.TaxonomyEvent.SeverityChanged;
import errata.events.TaxonomyEvent.SplitUndone;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// What can be decided on a codebook, in few words.
public interface ToldCodebook {

    void decide(TaxonomyEvent event);

    /// An id that was not given yet.
    UUID uuid();

    default CategoryId category(String name) {
        return category(name, Severity.MINOR);
    }

    default CategoryId category(String name, Severity severity) {
        var id = propose(name, severity);
        decide(new ProposalAccepted(id));
        return id;
    }

    default CategoryId propose(String name, Severity severity) {
        var id = new CategoryId(uuid());
        decide(new CategoryProposed(id, name, Definition.of("What " + name + " is."), severity, Origin.HUMAN));
        return id;
    }

    default void rename(CategoryId category, String name) {
        decide(new CategoryRenamed(category, name));
    }

    default void revise(CategoryId category, EditKind kind) {
        decide(new DefinitionRevised(category, Definition.of("Said otherwise."), kind, "seen in reading"));
    }

    default MergeId merge(CategoryId into, CategoryId... absorbed) {
        var merge = new MergeId(uuid());
        decide(new CategoriesMerged(merge, into, List.of(absorbed), "the same failure"));
        return merge;
    }

    default void undo(MergeId merge) {
        decide(new MergeUndone(merge, "not the same after all"));
    }

    default List<CategoryId> split(CategoryId category, String... names) {
        var parts = new ArrayList<Part>();
        for (var name : names) {
            parts.add(new Part(new CategoryId(uuid()), name, Definition.of("What " + name + " is."), Severity.MINOR));
        }
        decide(new CategorySplit(category, List.copyOf(parts), "two failures"));
        return parts.stream().map(Part::category).toList();
    }

    default void undoSplit(CategoryId category) {
        decide(new SplitUndone(category, "one failure after all"));
    }

    default void retire(CategoryId category) {
        decide(new CategoryRetired(category, "seen no more"));
    }

    default void restore(CategoryId category) {
        decide(new CategoryRestored(category, "seen again"));
    }

    default void weigh(CategoryId category, Severity severity) {
        decide(new SeverityChanged(category, severity, "dearer than we thought"));
    }

    default void report(CategoryId category, String scheme, String code) {
        decide(new ReportingLabelsAssigned(category, List.of(new ReportingLabel(scheme, code, null))));
    }
}
