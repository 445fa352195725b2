package errata.reporting.timeline;

import errata.events.CategoryId;
import errata.events.EditKind;
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
import errata.reporting.Entry;
import errata.reporting.timeline.Timeline.Mark;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// The decisions on a codebook that changed what a ranking can show, each in one sentence.
final class Decisions {
    private final Codebook before;
    private final Codebook after;

    private Decisions(Codebook before, Codebook after) {
        this.before = before;
        this.after = after;
    }

    static List<Mark> of(List<Entry<TaxonomyEvent>> log) {
        var before = Codebook.EMPTY;
        var marks = new ArrayList<Mark>();
        for (var entry : log) {
            var after = before.evolve(entry.position(), entry.by().name(), entry.event());
            new Decisions(before, after).mark(entry).ifPresent(marks::add);
            before = after;
        }
        return marks;
    }

    private Optional<Mark> mark(Entry<TaxonomyEvent> entry) {
        return switch (entry.event()) {
            case LogOpened _, CodebookOpened _, CategoryProposed _, ProposalDeclined _, ReportingLabelsAssigned _ ->
                Optional.empty();
            // The first one is no change of hands.
            case PrincipalAppointed(var person) ->
                before.principal() == null
                        ? Optional.empty()
                        : mark(entry, "principal", person + " has the last word from now on");
            case SeverityChanged(var category, var severity, var _) ->
                mark(entry, "severity", "%s is now %s".formatted(name(category), text(severity)));
            case CategoryRetired(var category, var _) -> mark(entry, "retired", "Retired " + name(category));
            case CategoryRestored(var category, var _) -> mark(entry, "restored", "Restored " + name(category));
            case SplitUndone(var category, var _) ->
                mark(entry, "split-undone", "Undid the split of " + name(category));
            case ProposalAccepted(var category) -> mark(entry, "accepted", "Accepted " + name(category));
            case CategoryRenamed(var category, var name) ->
                mark(entry, "renamed", "Renamed %s to %s".formatted(name(category), name));
            case DefinitionRevised(var category, var _, var kind, var _) ->
                mark(entry, text(kind), "%s: definition %s".formatted(name(category), said(kind)));
            case CategoriesMerged e ->
                mark(entry, "merged", "Merged %s into %s".formatted(names(e.absorbed()), name(e.into())));
            case MergeUndone(var merge, var _) -> {
                var undone = before.merges().get(merge);
                var into = undone == null ? "a category" : name(undone.into());
                yield mark(entry, "merge-undone", "Undid the merge into " + into);
            }
            case CategorySplit(var category, var parts, var _) ->
                mark(
                        entry,
                        "split",
                        "Split %s into %s"
                                .formatted(
                                        name(category),
                                        parts.stream().map(Part::name).collect(Collectors.joining(", "))));
        };
    }

    private Optional<Mark> mark(Entry<TaxonomyEvent> entry, String type, String summary) {
        return Optional.of(new Mark(entry.at(), entry.position(), entry.by().name(), summary, type, touched()));
    }

    /// The categories that are not what they were, and those they stand for or stood for.
    private List<CategoryId> touched() {
        var touched = new LinkedHashSet<CategoryId>();
        after.categories().forEach((id, now) -> {
            var was = before.category(id);
            if (!was.equals(Optional.of(now))) {
                touched.add(id);
                was.flatMap(Category::redirect).ifPresent(touched::add);
                now.redirect().ifPresent(touched::add);
            }
        });
        return List.copyOf(touched);
    }

    private String names(List<CategoryId> categories) {
        return categories.stream().map(this::name).collect(Collectors.joining(", "));
    }

    private String name(CategoryId category) {
        return before.category(category).map(Category::name).orElse("a category");
    }

    private static String text(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static String said(EditKind kind) {
        return kind == EditKind.EDITORIAL ? "reworded" : text(kind);
    }
}
