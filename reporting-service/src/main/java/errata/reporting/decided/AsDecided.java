package errata.reporting.decided;

import errata.events.ProjectId;
import errata.events.TaxonomyEvent;
import errata.events.edge.Problem;
import errata.reporting.Entry;
import errata.reporting.asking.QuestionProblem;
import errata.reporting.cutting.Cut;
import errata.reporting.cutting.CutOf.Found;
import errata.reporting.projection.Projects;
import errata.reporting.projection.View;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/// Answers questions about what was decided by an instant, whenever it was recorded: what was decided is folded anew,
/// in that order, into a machine of its own. The last two are kept. Other cuts are asked of the usual machine.
@Singleton
public final class AsDecided {
    private static final int MOST_KEPT = 2;

    private final Projects projects;
    private final DecidedStore store;
    private final long most;
    private final Map<Key, Uni<Decided>> kept = new LinkedHashMap<>(4, .75f, true);

    AsDecided(Projects projects, DecidedStore store, DecidedSettings settings) {
        this.projects = projects;
        this.most = settings.mostEvents();
        this.store = store;
    }

    /// The codebook is none of it: the fold reads none of it beyond what its labels saw.
    private record Key(ProjectId project, long labels, Instant by) {}

    public <T> Uni<T> ask(ProjectId project, Cut cut, Function<View, T> question) {
        var by = cut.decidedBy();
        return by == null
                ? projects.ask(project, cut, question)
                : decided(project, cut, by)
                        .chain(decided -> projects.ask(
                                project,
                                cut,
                                view -> question.apply(view.through(decided.machine(), decided::traces))));
    }

    /// The cut with the codebook of what was decided: as it was by then, or as far as any label saw it.
    public Uni<Found> settled(ProjectId project, Found at) {
        var by = at.cut().decidedBy();
        return by == null
                ? Uni.createFrom().item(at)
                : decided(project, at.cut(), by)
                        .chain(decided -> blocking(() -> {
                            long codebook = Math.max(decided.codebook(), store.codebook(project, at.cut(), by));
                            return at.with(at.cut().inWords(codebook));
                        }));
    }

    /// When the events at some positions of such a cut were decided.
    public Uni<Map<Long, Instant>> decidedAt(ProjectId project, Cut cut, Instant by, Collection<Long> positions) {
        return decided(project, cut, by).map(decided -> decided.at(positions));
    }

    private Uni<Decided> decided(ProjectId project, Cut cut, Instant by) {
        if (cut.labels() > most) {
            throw Problem.of(
                            QuestionProblem.TOO_MUCH_TO_READ,
                            ("What was decided by an instant is read event by event, up to %d of them, and this project"
                                            + " has %d; ask as-was, restated or corrected, or raise"
                                            + " errata.decided.most-events")
                                    .formatted(most, cut.labels()))
                    .exception();
        }
        var key = new Key(project, cut.labels(), by);
        synchronized (kept) {
            var fold = kept.computeIfAbsent(key, _ -> fold(project, cut, by)
                    .onFailure()
                    .invoke(() -> forget(key))
                    .memoize()
                    .indefinitely());
            if (kept.size() > MOST_KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
            return fold;
        }
    }

    private void forget(Key key) {
        synchronized (kept) {
            kept.remove(key);
        }
    }

    private Uni<Decided> fold(ProjectId project, Cut cut, Instant by) {
        return projects.ask(project, cut, view -> List.copyOf(view.codebook(cut.codebook())))
                .chain(codebook -> blocking(() -> folded(codebook, project, cut, by)));
    }

    private Decided folded(List<Entry<TaxonomyEvent>> codebook, ProjectId project, Cut cut, Instant by) {
        var decided = new Decided(codebook);
        store.each(project, cut, by, decided::add);
        return decided;
    }

    private static <T> Uni<T> blocking(Supplier<T> work) {
        return Uni.createFrom().item(work).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }
}
