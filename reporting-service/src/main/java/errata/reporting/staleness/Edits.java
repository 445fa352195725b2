package errata.reporting.staleness;

import errata.events.CategoryId;
import errata.events.Definition;
import errata.events.TaxonomyEvent;
import errata.events.TaxonomyEvent.CategoryProposed;
import errata.events.TaxonomyEvent.CategorySplit;
import errata.events.TaxonomyEvent.DefinitionRevised;
import errata.reporting.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Every definition of every category, in the order of the log.
public final class Edits {
    private final Map<CategoryId, List<Edit>> edits = new LinkedHashMap<>();

    private Edits() {}

    public static Edits of(List<Entry<TaxonomyEvent>> log) {
        var edits = new Edits();
        for (var entry : log) {
            switch (entry.event()) {
                case CategoryProposed e -> edits.first(entry, e.category(), e.definition());
                case CategorySplit e ->
                    e.parts().forEach(part -> edits.first(entry, part.category(), part.definition()));
                case DefinitionRevised e -> edits.next(entry, e);
                case TaxonomyEvent.LogOpened _,
                        TaxonomyEvent.CodebookOpened _,
                        TaxonomyEvent.PrincipalAppointed _,
                        TaxonomyEvent.ProposalAccepted _,
                        TaxonomyEvent.ProposalDeclined _,
                        TaxonomyEvent.CategoryRenamed _,
                        TaxonomyEvent.CategoriesMerged _,
                        TaxonomyEvent.MergeUndone _,
                        TaxonomyEvent.SplitUndone _,
                        TaxonomyEvent.SeverityChanged _,
                        TaxonomyEvent.CategoryRetired _,
                        TaxonomyEvent.CategoryRestored _,
                        TaxonomyEvent.ReportingLabelsAssigned _ -> {}
            }
        }
        return edits;
    }

    public List<Edit> of(CategoryId category) {
        return edits.getOrDefault(category, List.of());
    }

    /// Whether a verdict by someone who saw the codebook at `stamp` is left behind by a later edit.
    public boolean isStale(CategoryId category, boolean present, long stamp) {
        return of(category).stream().anyMatch(edit -> edit.position() > stamp && edit.touches(present));
    }

    /// Whether it was ever given another meaning.
    boolean anySemantic(CategoryId category) {
        return of(category).stream().anyMatch(Edit::isSemantic);
    }

    private void first(Entry<TaxonomyEvent> entry, CategoryId category, Definition definition) {
        add(new Edit(category, entry.position(), entry.at(), entry.by().name(), null, null, 1, definition));
    }

    private void next(Entry<TaxonomyEvent> entry, DefinitionRevised e) {
        add(new Edit(
                e.category(),
                entry.position(),
                entry.at(),
                entry.by().name(),
                e.kind(),
                e.rationale(),
                of(e.category()).size() + 1,
                e.definition()));
    }

    private void add(Edit edit) {
        edits.computeIfAbsent(edit.category(), _ -> new ArrayList<>()).add(edit);
    }
}
