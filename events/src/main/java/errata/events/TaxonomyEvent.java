package errata.events;

import java.util.List;

/// The life of a codebook. The stream is the whole codebook of a project: a merge touches several categories at once.
public sealed interface TaxonomyEvent extends Event {

    /// First event of every log. A log never switches its clock.
    record LogOpened(Clock clock) implements TaxonomyEvent {}

    record CodebookOpened() implements TaxonomyEvent {}

    /// Exactly one person at a time has the last word on the codebook.
    record PrincipalAppointed(String person) implements TaxonomyEvent {}

    record CategoryProposed(CategoryId category, String name, Definition definition, Severity severity, Origin origin)
            implements TaxonomyEvent {}

    record ProposalAccepted(CategoryId category) implements TaxonomyEvent {}

    record ProposalDeclined(CategoryId category, String reason) implements TaxonomyEvent {}

    record CategoryRenamed(CategoryId category, String name) implements TaxonomyEvent {}

    record DefinitionRevised(CategoryId category, Definition definition, EditKind kind, String rationale)
            implements TaxonomyEvent {}

    /// How bad it is from now on; a ranking of an earlier codebook keeps the earlier weight.
    record SeverityChanged(CategoryId category, Severity severity, String rationale) implements TaxonomyEvent {}

    /// The absorbed ids stay addressable and redirect to the survivor.
    record CategoriesMerged(MergeId merge, CategoryId into, List<CategoryId> absorbed, String rationale)
            implements TaxonomyEvent {}

    record MergeUndone(MergeId merge, String rationale) implements TaxonomyEvent {}

    /// Labels of the parent stay unresolved for the parts until they are relabelled.
    record CategorySplit(CategoryId category, List<Part> parts, String rationale) implements TaxonomyEvent {}

    /// Takes back the latest split of `category`: it is active again, its parts redirect to it.
    record SplitUndone(CategoryId category, String rationale) implements TaxonomyEvent {}

    /// Out of the ranking, out of reach for labels; those it has are kept, and so is its name.
    record CategoryRetired(CategoryId category, String rationale) implements TaxonomyEvent {}

    record CategoryRestored(CategoryId category, String rationale) implements TaxonomyEvent {}

    /// What others call it in their schemes: all of them, in place of those before.
    record ReportingLabelsAssigned(CategoryId category, List<ReportingLabel> labels) implements TaxonomyEvent {}

    /// A category born of a split; active from the split on.
    record Part(CategoryId category, String name, Definition definition, Severity severity) {}
}
