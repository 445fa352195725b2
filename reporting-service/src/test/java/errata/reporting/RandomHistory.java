package errata.reporting;

import errata.events.Actor;
import errata.events.CategoryId;
import errata.events.EditKind;
import errata.events.MergeId;
import errata.events.Outcome;
import errata.events.Severity;
import errata.events.TraceId;
import errata.events.Verdict;
import errata.events.codebook.Category;
import errata.events.codebook.Codebook;
import errata.reporting.cutting.Lens;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A seeded history in which everything happens that can happen: several readers, labels on old codebooks, merges,
/// splits, the undoing of both, categories retired and restored, reviews reopened, samples drawn late, traces read that
// were never drawn.
public final class RandomHistory {
    private static final List<Actor> READERS = List.of(History.EXPERT, new Actor("ann"), new Actor("ben"));
    private static final int TRACES = 24;

    private final History history = new History();
    private final List<Lens.Positions> instants = new ArrayList<>();
    private final List<MergeId> merges = new ArrayList<>();
    private final List<Codebook> codebooks = new ArrayList<>(List.of(Codebook.EMPTY));
    private final Random random;
    private int names;

    private RandomHistory(long seed) {
        random = new Random(seed);
    }

    /// @param instants positions both logs had reached at some time
    public record Told(History history, List<Lens.Positions> instants) {}

    public static Told of(long seed, int events) {
        var told = new RandomHistory(seed);
        for (int i = 0; i < 4; i++) {
            told.history.category("c" + told.names++, told.any(List.of(Severity.values())));
        }
        if (seed % 4 != 0) {
            told.history.draw(100, History.traces(1, TRACES / 2));
        }
        for (int i = 0; i < events; i++) {
            told.next();
            told.note();
        }
        return new Told(told.history, told.instants);
    }

    private void note() {
        for (long at = codebooks.size(); at <= history.taxonomy.size(); at++) {
            var entry = history.taxonomy.get((int) at - 1);
            codebooks.add(codebooks.getLast().evolve(at, entry.by().name(), entry.event()));
        }
        instants.add(history.positions());
    }

    private void next() {
        note();
        int dice = random.nextInt(100);
        if (dice < 40) {
            label();
        } else if (dice < 70) {
            review();
        } else if (dice < 76) {
            history.reopen(any(READERS), trace());
        } else if (dice < 82) {
            withdraw();
        } else if (dice < 86) {
            relabel();
        } else if (dice < 88) {
            history.draw(100, History.traces(TRACES / 2, TRACES / 2 + random.nextInt(1, 6)));
        } else {
            decide();
        }
    }

    private void label() {
        long stamp = stamp();
        var seen = labelable(stamp);
        if (!seen.isEmpty()) {
            var verdict = any(List.of(Verdict.PRESENT, Verdict.PRESENT, Verdict.ABSENT, Verdict.UNSURE));
            history.label(any(READERS), trace(), any(seen), verdict, random.nextInt(4) == 0, stamp);
        }
    }

    private void review() {
        long stamp = stamp();
        var assessed = new ArrayList<>(ids(codebooks.get((int) stamp).active()));
        assessed.removeIf(_ -> random.nextInt(6) == 0);
        var outcome = any(List.of(Outcome.PASS, Outcome.FAIL, Outcome.FAIL, Outcome.DEFER));
        history.review(any(READERS), trace(), outcome, List.copyOf(assessed), stamp);
    }

    private void withdraw() {
        history.withdraw(any(READERS), trace(), any(all()));
    }

    private void relabel() {
        var now = ids(now().active());
        if (now.size() > 2) {
            history.relabel(any(READERS), trace(), any(all()), List.of(now.get(0)), List.of(now.get(1)));
        }
    }

    private void decide() {
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
            history.category("c" + names++, any(List.of(Severity.values())));
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

    /// What somebody sees who labels: also a proposal, and an old id that was merged since.
    private List<CategoryId> labelable(long stamp) {
        return codebooks.get((int) stamp).categories().values().stream()
                .filter(category -> !(category.state() instanceof Category.State.Split))
                .map(Category::id)
                .toList();
    }

    /// Mostly the newest codebook, now and then an old one.
    private long stamp() {
        long now = history.codebook();
        return random.nextInt(3) == 0 ? Math.max(8, now - random.nextInt(6)) : now;
    }

    private Codebook now() {
        return codebooks.getLast();
    }

    private List<CategoryId> all() {
        return List.copyOf(now().categories().keySet());
    }

    private static List<CategoryId> ids(List<Category> categories) {
        return categories.stream().map(Category::id).toList();
    }

    private TraceId trace() {
        return History.trace(1 + random.nextInt(TRACES));
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
