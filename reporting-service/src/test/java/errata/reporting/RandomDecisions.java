package errata.reporting;

import errata.events.CategoryId;
import errata.events.EditKind;
import errata.events.MergeId;
import errata.events.Severity;
import errata.events.codebook.Category;
import errata.events.codebook.Codebook;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Whatever a principal expert can decide on a codebook, at random.
final class RandomDecisions {
    private final History history;
    private final Random random;
    private final List<MergeId> merges = new ArrayList<>();
    private final List<Codebook> codebooks = new ArrayList<>(List.of(Codebook.EMPTY));
    private int names;

    RandomDecisions(History history, Random random) {
        this.history = history;
        this.random = random;
    }

    void category() {
        history.category("c" + names++, any(List.of(Severity.values())));
    }

    /// Keeps the codebooks as they were after each event.
    void note() {
        for (long at = codebooks.size(); at <= history.taxonomy.size(); at++) {
            var entry = history.taxonomy.get((int) at - 1);
            codebooks.add(codebooks.getLast().evolve(at, entry.by().name(), entry.event()));
        }
    }

    Codebook codebook(long position) {
        return codebooks.get((int) position);
    }

    List<CategoryId> active() {
        return ids(now().active());
    }

    List<CategoryId> all() {
        return List.copyOf(now().categories().keySet());
    }

    void decide() {
        var active = ids(now().active());
        int dice = random.nextInt(14);
        if (dice < 3 && active.size() > 3) {
            int into = random.nextInt(active.size());
            int other = (into + 1) % active.size();
            merges.add(history.merge(active.get(into), active.get(other)));
        } else if (dice < 6 && !merges.isEmpty()) {
            undo(any(merges));
        } else if (dice < 7 && active.size() < 7) {
            history.split(any(active), "c" + names++, "c" + names++);
        } else if (dice < 8) {
            category();
        } else if (dice < 10) {
            history.revise(any(active), any(List.of(EditKind.values())));
        } else {
            alter(active, dice);
        }
    }

    /// Also under a later merge, which the rules refuse; never where the survivor was split or retired since.
    private void undo(MergeId merge) {
        var survivor = now().merges().get(merge).into();
        if (now().terminal(survivor).orElseThrow().isActive()) {
            merges.remove(merge);
            history.undo(merge);
        }
    }

    private void alter(List<CategoryId> active, int dice) {
        var retired = ids(in(Category.State.Retired.class));
        var rejoinable = rejoinable();
        if (dice == 10 && active.size() > 3) {
            history.retire(any(active));
        } else if (dice == 11 && !retired.isEmpty()) {
            history.restore(any(retired));
        } else if (dice == 12) {
            history.weigh(any(active), any(List.of(Severity.values())));
            history.report(any(active), "OWASP", "LLM0" + random.nextInt(10));
        } else if (!rejoinable.isEmpty()) {
            history.undoSplit(any(rejoinable));
        }
    }

    /// Split categories whose parts stand as the split made them.
    private List<CategoryId> rejoinable() {
        return in(Category.State.Split.class).stream()
                .filter(parent ->
                        ((Category.State.Split) parent.state()).parts().stream().allMatch(this::untouched))
                .map(Category::id)
                .toList();
    }

    private boolean untouched(CategoryId part) {
        return now().category(part).orElseThrow().isActive()
                && now().merges().values().stream()
                        .noneMatch(merge -> merge.into().equals(part));
    }

    private List<Category> in(Class<? extends Category.State> state) {
        return now().categories().values().stream()
                .filter(category -> state.isInstance(category.state()))
                .toList();
    }

    private Codebook now() {
        return codebooks.getLast();
    }

    static List<CategoryId> ids(List<Category> categories) {
        return categories.stream().map(Category::id).toList();
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
