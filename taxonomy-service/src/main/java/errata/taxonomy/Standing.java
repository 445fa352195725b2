package errata.taxonomy;

import errata.events.CategoryId;
import errata.events.Decision;
import errata.events.TaxonomyEvent;
import errata.events.codebook.Category;
import errata.events.codebook.Category.State;
import errata.events.codebook.Codebook;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Where a category must stand for something to be done to it.
public final class Standing {

    private Standing() {}

    public static Optional<Decision<TaxonomyEvent>> known(Codebook codebook, CategoryId id) {
        return codebook.category(id).isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.CATEGORY_UNKNOWN.because(
                        "This codebook has no category %s. Read the codebook again.".formatted(id),
                        Map.of("category", id.toString())));
    }

    public static Optional<Decision<TaxonomyEvent>> active(Codebook codebook, CategoryId id) {
        return known(codebook, id).or(() -> live(codebook, id)).or(() -> accepted(codebook, id));
    }

    /// Proposed or active: still worded, still holding its name.
    public static Optional<Decision<TaxonomyEvent>> live(Codebook codebook, CategoryId id) {
        return known(codebook, id).or(() -> codebook.category(id).flatMap(c -> gone(codebook, c)));
    }

    private static Optional<Decision<TaxonomyEvent>> accepted(Codebook codebook, CategoryId id) {
        return codebook.category(id)
                .filter(c -> c.state() instanceof State.Proposed)
                .map(c -> Refusal.CATEGORY_NOT_ACTIVE.because(
                        "“%s” is only proposed. Accept it first.".formatted(c.name()), about(c, "proposed")));
    }

    private static Optional<Decision<TaxonomyEvent>> gone(Codebook codebook, Category category) {
        return switch (category.state()) {
            case State.Proposed _, State.Active _ -> Optional.empty();
            case State.Declined _ ->
                Optional.of(Refusal.CATEGORY_NOT_ACTIVE.because(
                        "“%s” was declined. Propose it anew.".formatted(category.name()), about(category, "declined")));
            case State.Merged _ -> Optional.of(merged(codebook, category));
            case State.Split(var parts) -> Optional.of(split(codebook, category, parts));
            case State.Rejoined _ -> Optional.of(rejoined(codebook, category));
            case State.Retired _ ->
                Optional.of(Refusal.CATEGORY_RETIRED.because(
                        "“%s” was retired. Restore it first.".formatted(category.name()), about(category, "retired")));
        };
    }

    private static Decision<TaxonomyEvent> merged(Codebook codebook, Category category) {
        var terminal = codebook.terminal(category.id()).orElse(category);
        return Refusal.CATEGORY_MERGED.because(
                "“%s” was merged into “%s”. Change that one, or undo the merge first."
                        .formatted(category.name(), terminal.name()),
                Map.of(
                        "category",
                        category.id().toString(),
                        "into",
                        terminal.id().toString()));
    }

    private static Decision<TaxonomyEvent> rejoined(Codebook codebook, Category category) {
        var terminal = codebook.terminal(category.id()).orElse(category);
        return Refusal.CATEGORY_REJOINED.because(
                "“%s” ceased when the split it came from was undone. Change “%s”."
                        .formatted(category.name(), terminal.name()),
                Map.of(
                        "category",
                        category.id().toString(),
                        "into",
                        terminal.id().toString()));
    }

    private static Decision<TaxonomyEvent> split(Codebook codebook, Category category, List<CategoryId> parts) {
        var names = parts.stream()
                .flatMap(p -> codebook.category(p).stream())
                .map(p -> "“" + p.name() + "”")
                .collect(Collectors.joining(" and "));
        return Refusal.CATEGORY_SPLIT.because(
                "“%s” was split into %s. Change one of those, or undo the split first."
                        .formatted(category.name(), names),
                Map.of(
                        "category", category.id().toString(),
                        "successors", parts.stream().map(CategoryId::toString).toList()));
    }

    private static Map<String, Object> about(Category category, String state) {
        return Map.of("category", category.id().toString(), "state", state);
    }
}
