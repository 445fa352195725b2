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
import errata.reporting.patterns.FoldEvents;
import errata.reporting.projection.ProjectionStore.Standing;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/// Folds what the journal has and the projection has not: pages, states and the position move in one transaction, so an
/// event counts once. Labels made on a codebook that Kafka did not bring yet wait for it.
@Singleton
public final class FoldJournal implements Folding {
    private static final Logger LOG = Logger.getLogger(FoldJournal.class);
    private static final int RUN = 2_000;

    private final Projects projects;

    FoldJournal(Projects projects) {
        this.projects = projects;
    }

    /// Folds all there is. A project that cannot go on stops there, and says so; the others flow.
    public void fold(ProjectId project) {
        while (run(project, RUN)) {
            LOG.debugf("folding goes on project=%s", project);
        }
    }

    /// The same on a thread that may wait; a database that is away is waited for.
    @Override
    public Uni<Void> soon(ProjectId project) {
        return Uni.createFrom()
                .voidItem()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(() -> fold(project))
                .onFailure(failure -> failure instanceof StoreAway away && away.passes())
                .invoke(failure -> LOG.warnf("folding waits project=%s cause=%s", project, failure))
                .onFailure(failure -> failure instanceof StoreAway away && away.passes())
                .retry()
                .withBackOff(Duration.ofMillis(200), Duration.ofSeconds(5))
                .indefinitely();
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
        if (standing.stopped()) {
            return false;
        }
        Projects.catchUp(project, store, standing);
        var run = store.toFold(standing.folded(), project.codebooks.position(), most);
        if (run.isEmpty()) {
            return false;
        }
        try {
            write(project, store, standing, run);
        } catch (StoreAway e) {
            throw e;
        } catch (RuntimeException e) {
            project.forget();
            throw new Unfoldable(run.getFirst(), e);
        }
        LOG.debugf("folded project=%s events=%d position=%d", id, run.size(), project.folded);
        return true;
    }

    private static void write(
            Project project, ProjectionStore store, Standing standing, List<Entry<AnnotationEvent>> run) {
        var states = store.states(standing.generation(), met(run));
        var kept = new TraceStates();
        var writing = new Writing(project.machine, states, kept);
        var fold = new FoldEvents(
                project.machine.vocabulary(),
                project.codebooks.at(project.codebooks.position()),
                writing,
                standing.traces());
        run.forEach(fold::apply);
        long folded = run.getLast().position();
        store.keep(standing.generation(), kept);
        store.add(standing.generation(), folded, writing.page());
        store.bind(standing.generation());
        store.move(new Standing(standing.generation(), folded, fold.counted(), false));
        project.folded = folded;
    }

    private static Set<TraceId> met(List<Entry<AnnotationEvent>> run) {
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

    /// An event no fold can take, whatever is tried.
    private static final class Unfoldable extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final long position;

        Unfoldable(Entry<?> first, RuntimeException cause) {
            super(
                    "%s cannot be folded: %s"
                            .formatted(
                                    first.event().getClass().getSimpleName(),
                                    cause.getClass().getSimpleName()),
                    cause);
            position = first.position();
        }

        long position() {
            return position;
        }

        String reason() {
            return String.valueOf(getMessage());
        }
    }
}
