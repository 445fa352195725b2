package errata.taxonomy;

import errata.events.CategoryId;
import errata.events.Recorded;
import errata.events.TaxonomyEvent;
import errata.events.TaxonomyEvent.CategoryProposed;
import errata.events.TaxonomyEvent.CodebookOpened;
import errata.events.TaxonomyEvent.LogOpened;
import errata.events.codebook.Codebook;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An event of the codebook as people tell it, in the names of that time.
///
/// @param touches the categories whose history it belongs to
/// @param summary "ann merged Missed timezone into Date handling"
public record Told(
        Recorded<TaxonomyEvent> event,
        Set<CategoryId> touches,
        String summary,
        @Nullable String rationale) {

    /// The whole story, oldest first.
    public static List<Told> of(CodebookHistory history) {
        var told = new ArrayList<Told>();
        var before = Codebook.EMPTY;
        for (var event : history.events()) {
            told.add(of(before, event));
            before = before.evolve(event.position(), event.actor().name(), event.event());
        }
        return told;
    }

    private static Told of(Codebook before, Recorded<TaxonomyEvent> event) {
        return new Told(
                event,
                Touched.by(before, event.event()),
                Sentence.of(before, event.actor().name(), event.event()),
                rationale(event.event()));
    }

    private static @Nullable String rationale(TaxonomyEvent event) {
        return switch (event) {
            case TaxonomyEvent.ProposalDeclined e -> e.reason().isEmpty() ? null : e.reason();
            case TaxonomyEvent.DefinitionRevised e -> e.rationale();
            case TaxonomyEvent.CategoriesMerged e -> e.rationale();
            case TaxonomyEvent.MergeUndone e -> e.rationale();
            case TaxonomyEvent.CategorySplit e -> e.rationale();
            case TaxonomyEvent.SplitUndone e -> e.rationale();
            case TaxonomyEvent.SeverityChanged e -> e.rationale();
            case TaxonomyEvent.CategoryRetired e -> e.rationale();
            case TaxonomyEvent.CategoryRestored e -> e.rationale();
            case LogOpened _,
                    CodebookOpened _,
                    TaxonomyEvent.PrincipalAppointed _,
                    CategoryProposed _,
                    TaxonomyEvent.ProposalAccepted _,
                    TaxonomyEvent.CategoryRenamed _,
                    TaxonomyEvent.ReportingLabelsAssigned _ -> null;
        };
    }
}
