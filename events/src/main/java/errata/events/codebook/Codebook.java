package errata.events.codebook;

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
import errata.events.TaxonomyEvent.PrincipalAppointed;
import errata.events.TaxonomyEvent.ProposalAccepted;
import errata.events.TaxonomyEvent.ProposalDeclined;
import errata.events.TaxonomyEvent.ReportingLabelsAssigned;
import errata.events.TaxonomyEvent.SeverityChanged;
import errata.events.TaxonomyEvent.SplitUndone;
import errata.events.codebook.Category.State;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The taxonomy of a project at one position of its log. Immutable; `evolve` is pure.
public record Codebook(
        long position,
        @Nullable String principal,
        SequencedMap<CategoryId, Category> categories,
        Map<MergeId, CategoriesMerged> merges) {

    public static final Codebook EMPTY = new Codebook(0, null, new LinkedHashMap<>(), Map.of());

    public Codebook evolve(long at, String actor, TaxonomyEvent event) {
        return switch (event) {
            case LogOpened _, CodebookOpened _ -> new Codebook(at, principal, categories, merges);
            case PrincipalAppointed(var person) -> new Codebook(at, person, categories, merges);
            case CategoryProposed e -> adding(at, List.of(newCategory(e, actor, at)));
            case ProposalAccepted(var id) -> changing(at, List.of(id), c -> c.now(new State.Active(), at));
            case ProposalDeclined(var id, var reason) ->
                changing(at, List.of(id), c -> c.now(new State.Declined(reason), at));
            case CategoryRenamed(var id, var name) -> changing(at, List.of(id), c -> c.renamed(name));
            case DefinitionRevised e -> changing(at, List.of(e.category()), c -> c.revised(e.definition(), e.kind()));
            case CategoriesMerged e -> merged(at, e);
            case MergeUndone(var merge, var _) -> unmerged(at, merge);
            case CategorySplit e -> split(at, e, actor);
            case SplitUndone(var id, var _) -> rejoined(at, id);
            case SeverityChanged(var id, var severity, var _) -> changing(at, List.of(id), c -> c.weighing(severity));
            case CategoryRetired(var id, var rationale) ->
                changing(at, List.of(id), c -> c.now(new State.Retired(rationale), at));
            case CategoryRestored(var id, var _) -> changing(at, List.of(id), c -> c.now(new State.Active(), at));
            case ReportingLabelsAssigned(var id, var labels) -> changing(at, List.of(id), c -> c.reportedAs(labels));
        };
    }

    public Optional<Category> category(CategoryId id) {
        return Optional.ofNullable(categories.get(id));
    }

    /// The category that speaks for `id` today: itself, or the end of the chain of redirects: where it was merged into,
    /// where it rejoined.
    public Optional<Category> terminal(CategoryId id) {
        return category(id)
                .flatMap(category -> category.redirect().isEmpty()
                        ? Optional.of(category)
                        : category.redirect().flatMap(this::terminal));
    }

    public List<Category> active() {
        return categories.values().stream().filter(Category::isActive).toList();
    }

    private static Category newCategory(CategoryProposed e, String actor, long at) {
        return new Category(
                e.category(),
                e.name(),
                e.definition(),
                1,
                1,
                e.severity(),
                List.of(),
                new State.Proposed(),
                null,
                actor,
                at);
    }

    private Codebook merged(long at, CategoriesMerged e) {
        var next = changing(at, e.absorbed(), c -> c.now(new State.Merged(e.into()), at));
        var known = new LinkedHashMap<>(merges);
        known.put(e.merge(), e);
        return new Codebook(at, principal, next.categories, Map.copyOf(known));
    }

    private Codebook unmerged(long at, MergeId merge) {
        var undone = merges.get(merge);
        if (undone == null) {
            throw new IllegalStateException("merge " + merge + " was never recorded");
        }
        var next = changing(at, undone.absorbed(), c -> c.now(new State.Active(), at));
        var rest = new LinkedHashMap<>(merges);
        rest.remove(merge);
        return new Codebook(at, principal, next.categories, Map.copyOf(rest));
    }

    private Codebook split(long at, CategorySplit e, String actor) {
        var parts = new ArrayList<Category>();
        for (var p : e.parts()) {
            parts.add(new Category(
                    p.category(),
                    p.name(),
                    p.definition(),
                    1,
                    1,
                    p.severity(),
                    List.of(),
                    new State.Active(),
                    e.category(),
                    actor,
                    at));
        }
        var ids = parts.stream().map(Category::id).toList();
        return changing(at, List.of(e.category()), c -> c.now(new State.Split(ids), at))
                .adding(at, parts);
    }

    private Codebook rejoined(long at, CategoryId parent) {
        var whole = categories.get(parent);
        if (whole == null || !(whole.state() instanceof State.Split(var parts))) {
            throw new IllegalStateException("category " + parent + " is not split");
        }
        return changing(at, parts, c -> c.now(new State.Rejoined(parent), at))
                .changing(at, List.of(parent), c -> c.now(new State.Active(), at));
    }

    private Codebook adding(long at, List<Category> added) {
        var next = new LinkedHashMap<>(categories);
        added.forEach(c -> next.put(c.id(), c));
        return new Codebook(at, principal, next, merges);
    }

    private Codebook changing(long at, List<CategoryId> ids, UnaryOperator<Category> change) {
        var next = new LinkedHashMap<>(categories);
        for (var id : ids) {
            if (next.computeIfPresent(id, (_, c) -> change.apply(c)) == null) {
                throw new IllegalStateException("category " + id + " was never proposed");
            }
        }
        return new Codebook(at, principal, next, merges);
    }
}
