package errata.annotation.codebook;

import errata.events.Actor;
import errata.events.CategoryId;
import errata.events.Decision.Refused;
import errata.events.codebook.Category;
import errata.events.codebook.Category.State;
import errata.events.codebook.Codebook;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The codebook an author saw, beside the newest this service knows: what may still be said of a category.
///
/// @param then at the stamp of the command
/// @param now the newest copy, never older than `then`
public record SeenCodebook(Codebook then, Codebook now) {

    public long stamp() {
        return then.position();
    }

    public boolean isPrincipal(Actor actor) {
        return actor.name().equals(then.principal());
    }

    /// The id to record on. Merged or rejoined before the stamp → the survivor, as the codebook the author saw
    /// redirects; since then → the old id, which the stamp explains.
    public CategoryId recordedAs(CategoryId id) {
        return then.terminal(id).map(Category::id).orElse(id);
    }

    /// Why nothing can be said of this category any more, if so.
    public <E> Optional<Refused<E>> refusal(CategoryId id) {
        if (then.category(id).isEmpty()) {
            return Optional.of(unknown(id));
        }
        return now.terminal(id).flatMap(category -> switch (category.state()) {
            case State.Active _, State.Proposed _, State.Merged _, State.Rejoined _ -> Optional.empty();
            case State.Retired(var why) -> Optional.of(retired(category, why));
            case State.Declined _ -> Optional.of(declined(category));
            case State.Split(var parts) -> Optional.of(split(category, parts));
        });
    }

    private <E> Refused<E> unknown(CategoryId id) {
        return new Refused<>(
                "CATEGORY_UNKNOWN",
                "The codebook has no such category at position " + then.position() + ".",
                Map.of("category", id.toString(), "codebook", then.position()));
    }

    private static <E> Refused<E> declined(Category category) {
        return new Refused<>(
                "CATEGORY_DECLINED",
                "\"" + category.name()
                        + "\" was declined and takes no labels: use another category or propose it again.",
                Map.of("category", category.id().toString()));
    }

    private static <E> Refused<E> retired(Category category, String why) {
        return new Refused<>(
                "CATEGORY_RETIRED",
                "\"" + category.name() + "\" was retired and takes no labels: " + why
                        + " Use another category, or ask for it to be restored.",
                Map.of("category", category.id().toString(), "rationale", why));
    }

    private <E> Refused<E> split(Category category, List<CategoryId> parts) {
        var successors = parts.stream()
                .flatMap(this::successors)
                .map(CategoryId::toString)
                .distinct()
                .toList();
        return new Refused<>(
                "CATEGORY_SPLIT",
                "\"" + category.name() + "\" was split: label its parts instead.",
                Map.of("category", category.id().toString(), "successors", successors));
    }

    private Stream<CategoryId> successors(CategoryId part) {
        return now.terminal(part).stream()
                .flatMap(c -> c.state() instanceof State.Split(var parts)
                        ? parts.stream().flatMap(this::successors)
                        : Stream.of(c.id()));
    }
}
