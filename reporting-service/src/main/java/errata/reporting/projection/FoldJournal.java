package errata.reporting.projection;

import errata.events.AnnotationEvent;
import errata.events.AnnotationEvent.LabelSet;
import errata.events.AnnotationEvent.LabelWithdrawn;
import errata.events.AnnotationEvent.ReviewDecided;
import errata.events.AnnotationEvent.ReviewReopened;
import errata.events.AnnotationEvent.SampleDrawn;
import errata.events.AnnotationEvent.TraceRelabelled;
import errata.events.AnnotationEvent.TraceTakenUp;
import errata.events.Drawn;
import errata.events.ProjectId;
import errata.events.TraceId;
import errata.reporting.Entry;
import errata.reporting.journal.Folding;
import errata.reporting.lineage.Lineages;
import errata.reporting.machine.Machine;
import errata.reporting.patterns.FoldEvents;
import errata.reporting.projection.ProjectionStore.Standing;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Folds what the journal has and the projection has not: pages, states and the position move in one transaction, so an
/// event counts once. Labels made on a codebook that Kafka did not bring yet wait for it.
@Singleton
public final class FoldJournal implements Folding {
    private static final Logger LOG = Logger.getLogger(FoldJournal.class);
    private static final int RUN = 2_000;

    private static final Duration A_WHILE = Duration.ofSeconds(1);

    private final Projects projects;
    private final Set<ProjectId> waiting = ConcurrentHashMap.newKeySet();
    private final CountDownLatch stopped = new CountDownLatch(1);

    FoldJournal(Projects projects) {
        this.projects = projects;
    }

    /// Folds all there is. A project that cannot go on stops there, and says so; the others flow.
    public void fold(ProjectId project) {
        while (run(project, RUN)) {
            LOG.debugf("folding goes on project=%s", project);
        }
    }

    /// Folds on a thread of its own, so that the journal never waits: the more came in meanwhile, the larger are the
    /// runs.
    @Override
    public void soon(ProjectId project) {
        if (waiting.add(project)) {
            Thread.ofVirtual().name("fold-" + project).start(() -> patiently(project));
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopped.countDown();
    }

    /// A database that is away is waited for.
    private void patiently(ProjectId project) {
        boolean again = true;
        while (again) {
            waiting.remove(project);
            try {
                fold(project);
                again = false;
            } catch (StoreAway e) {
                again = stopped.getCount() > 0 && waitsFor(project, e);
            } catch (RuntimeException e) {
                // A fault of ours: the next event tries again, and until then the log says why nothing moves.
                LOG.errorf(e, "folding failed project=%s", project);
                again = false;
            }
        }
    }

    private boolean waitsFor(ProjectId project, StoreAway e) {
        LOG.warnf("folding waits project=%s cause=%s", project, e.getMessage());
        try {
            return !stopped.await(A_WHILE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean run(ProjectId id, int most) {
        try {
            return projects.within(id, (project, store) -> fold(id, project, store, most));
        } catch (Unfoldable e) {
            if (most > 1) {
                return run(id, 1);
            }
            LOG.errorf(e, "folding stopped project=%s position=%d", id, e.position());
            projects.within(id, (project, store) -> {
                store.stop(e.position(), e.reason());
                project.forget();
                return true;
            });
            return false;
        }
    }

    /// True if there may be more.
    private static boolean fold(ProjectId id, Project project, ProjectionStore store, int most) {
        var standing = store.lock();
        if (standing.stopped() || project.lent) {
            return false;
        }
        Projects.catchUp(project, store, standing);
        var run = store.events().toFold(standing.folded(), project.codebooks.position(), most);
        if (run.isEmpty()) {
            return false;
        }
        try {
            var moved = write(project.machine, project.codebooks, store, standing, run);
            store.bind(standing.generation());
            store.move(moved);
            project.folded = moved.folded();
        } catch (StoreAway e) {
            throw e;
        } catch (RuntimeException e) {
            project.forget();
            throw new Unfoldable(run.getFirst(), e);
        }
        LOG.debugf("folded project=%s events=%d position=%d", id, run.size(), project.folded);
        return true;
    }

    /// Folds a run into a machine, and keeps it in the store.
    ///
    /// @param standing of the machine's generation; @return the one to move to
    static Standing write(
            Machine machine,
            Lineages codebooks,
            ProjectionStore store,
            Standing standing,
            List<Entry<AnnotationEvent>> run) {
        var states = store.states().of(standing.generation(), machine.vocabulary(), met(run));
        var kept = new TraceStates(machine.vocabulary());
        var writing = new Writing(machine, states, kept);
        var codebook = codebooks.at(codebooks.position());
        var fold = new FoldEvents(machine.vocabulary(), codebook, writing, standing.traces());
        run.forEach(fold::apply);
        long folded = run.getLast().position();
        store.states().keep(standing.generation(), kept);
        store.add(standing.generation(), folded, writing.page());
        return standing.at(folded, fold.counted());
    }

    /// The traces that some events are about.
    static Set<TraceId> met(List<Entry<AnnotationEvent>> run) {
        var traces = new HashSet<TraceId>();
        for (var entry : run) {
            switch (entry.event()) {
                case SampleDrawn e -> e.drawn().stream().map(Drawn::trace).forEach(traces::add);
                case TraceTakenUp e -> traces.add(e.trace());
                case LabelSet e -> traces.add(e.trace());
                case LabelWithdrawn e -> traces.add(e.trace());
                case TraceRelabelled e -> traces.add(e.trace());
                case ReviewDecided e -> traces.add(e.trace());
                case ReviewReopened e -> traces.add(e.trace());
                case AnnotationEvent _ -> {}
            }
        }
        return traces;
    }
}
