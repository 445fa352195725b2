package errata.taxonomy;

import errata.events.CategoryId;
import errata.events.Clock;
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
import errata.events.codebook.Codebook;
import java.util.List;
import java.util.Locale;

/// Says what somebody did, in the names the categories had when it was done.
final class Sentence {

    private Sentence() {}

    static String of(Codebook before, String actor, TaxonomyEvent event) {
        return switch (event) {
            case LogOpened(var clock) when clock == Clock.CLAIMED -> "The record began, with times as they were told";
            case LogOpened _ -> "The record began";
            case CodebookOpened _ -> "The codebook was opened";
            case PrincipalAppointed(var person) -> "%s became the principal expert".formatted(person);
            case CategoryProposed e -> "%s proposed %s".formatted(actor, e.name());
            case ProposalAccepted(var id) -> "%s accepted %s".formatted(actor, name(before, id));
            case ProposalDeclined e -> "%s declined %s".formatted(actor, name(before, e.category()));
            case CategoryRenamed(var id, var to) -> "%s renamed %s to %s".formatted(actor, name(before, id), to);
            case DefinitionRevised e -> "%s %s".formatted(actor, revised(before, e));
            case CategoriesMerged e -> "%s merged %s".formatted(actor, merge(before, e));
            case MergeUndone e -> "%s undid %s".formatted(actor, undone(before, e));
            case SplitUndone(var id, var _) -> "%s undid the split of %s".formatted(actor, name(before, id));
            case SeverityChanged(var id, var severity, var _) ->
                "%s made %s %s"
                        .formatted(actor, name(before, id), severity.name().toLowerCase(Locale.ROOT));
            case CategoryRetired(var id, var _) -> "%s retired %s".formatted(actor, name(before, id));
            case CategoryRestored(var id, var _) -> "%s restored %s".formatted(actor, name(before, id));
            case ReportingLabelsAssigned e -> "%s %s".formatted(actor, reported(before, e));
            case CategorySplit e ->
                "%s split %s into %s"
                        .formatted(
                                actor,
                                name(before, e.category()),
                                list(e.parts().stream().map(Part::name).toList()));
        };
    }

    private static String revised(Codebook before, DefinitionRevised e) {
        var name = name(before, e.category());
        return switch (e.kind()) {
            case EDITORIAL -> "edited the wording of " + name;
            case BROADENED -> "broadened " + name;
            case NARROWED -> "narrowed " + name;
            case REDEFINED -> "redefined " + name;
        };
    }

    private static String reported(Codebook before, ReportingLabelsAssigned e) {
        var labels = e.labels().stream().map(l -> l.scheme() + " " + l.code()).toList();
        return labels.isEmpty()
                ? "took the reporting labels off %s".formatted(name(before, e.category()))
                : "reports %s as %s".formatted(name(before, e.category()), list(labels));
    }

    private static String undone(Codebook before, MergeUndone e) {
        var merged = before.merges().get(e.merge());
        return merged == null ? "a merge" : "the merge of " + merge(before, merged);
    }

    private static String merge(Codebook before, CategoriesMerged e) {
        var absorbed = e.absorbed().stream().map(id -> name(before, id)).toList();
        return "%s into %s".formatted(list(absorbed), name(before, e.into()));
    }

    private static String name(Codebook codebook, CategoryId id) {
        return codebook.category(id).map(Category::name).orElseGet(id::toString);
    }

    private static String list(List<String> names) {
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }
}
