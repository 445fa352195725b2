package errata.reporting;

import errata.events.Actor;
import errata.events.CategoryId;
import errata.events.Outcome;
import errata.events.TraceId;
import errata.events.Verdict;
import errata.events.codebook.Category;
import errata.reporting.cutting.Lens;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A seeded history in which everything happens that can happen: several readers, labels on old codebooks, merges,
/// splits, the undoing of both, categories retired and restored, reviews reopened, samples drawn late, traces read that
/// were never drawn.
public final class RandomHistory {
    private static final List<Actor> READERS = List.of(History.EXPERT, new Actor("ann"), new Actor("ben"));
    private static final int TRACES = 24;

    private final int traces;

    private final History history = new History();
    private final List<Lens.Positions> instants = new ArrayList<>();
    private final Random random;
    private final RandomDecisions decisions;

    private RandomHistory(long seed, int traces) {
        this.traces = traces;
        random = new Random(seed);
        decisions = new RandomDecisions(history, random);
    }

    /// @param instants positions both logs had reached at some time
    public record Told(History history, List<Lens.Positions> instants) {}

    public static Told of(long seed, int events) {
        return of(seed, events, TRACES);
    }

    public static Told of(long seed, int events, int traces) {
        var told = new RandomHistory(seed, traces);
        for (int i = 0; i < 4; i++) {
            told.decisions.category();
        }
        if (seed % 4 != 0) {
            told.history.draw(100, History.traces(1, traces / 2));
        }
        for (int i = 0; i < events; i++) {
            told.next();
            told.note();
        }
        return new Told(told.history, told.instants);
    }

    private void note() {
        decisions.note();
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
            history.draw(100, History.traces(traces / 2, traces / 2 + random.nextInt(1, 6)));
        } else {
            decisions.decide();
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
        var assessed =
                new ArrayList<>(RandomDecisions.ids(decisions.codebook(stamp).active()));
        assessed.removeIf(_ -> random.nextInt(6) == 0);
        var outcome = any(List.of(Outcome.PASS, Outcome.FAIL, Outcome.FAIL, Outcome.DEFER));
        history.review(any(READERS), trace(), outcome, List.copyOf(assessed), stamp);
    }

    private void withdraw() {
        history.withdraw(any(READERS), trace(), any(decisions.all()));
    }

    private void relabel() {
        var now = decisions.active();
        if (now.size() > 2) {
            history.relabel(any(READERS), trace(), any(decisions.all()), List.of(now.get(0)), List.of(now.get(1)));
        }
    }

    /// What somebody sees who labels: also a proposal, and an old id that was merged since.
    private List<CategoryId> labelable(long stamp) {
        return decisions.codebook(stamp).categories().values().stream()
                .filter(category -> !(category.state() instanceof Category.State.Split))
                .map(Category::id)
                .toList();
    }

    /// Mostly the newest codebook, now and then an old one.
    private long stamp() {
        long now = history.codebook();
        return random.nextInt(3) == 0 ? Math.max(8, now - random.nextInt(6)) : now;
    }

    private TraceId trace() {
        return History.trace(1 + random.nextInt(traces));
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
