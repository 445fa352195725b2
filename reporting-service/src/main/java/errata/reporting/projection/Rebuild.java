package errata.reporting.projection;

import errata.events.AnnotationEvent;
import errata.events.ProjectId;
import errata.reporting.Entry;
import errata.reporting.machine.Machine;
import errata.reporting.patterns.FoldEvents;
import errata.reporting.projection.ProjectionStore.Standing;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/// Builds the projection of a project anew from its journal, beside the live one, which goes on answering and folding.
/// When it has caught up both are compared, and the new one takes over in one transaction. What was left half-way is
/// swept away by the next.
@Singleton
public final class Rebuild {
    private static final Logger LOG = Logger.getLogger(Rebuild.class);
    private static final int PAGE_BYTES = 4 << 20;

    private final DataSource database;
    private final Projects projects;
    private final Map<ProjectId, Progress> progress = new ConcurrentHashMap<>();

    Rebuild(DataSource database, Projects projects) {
        this.database = database;
        this.projects = projects;
    }

    public Progress progress(ProjectId project) {
        return progress.getOrDefault(project, Progress.IDLE);
    }

    /// Begins on a thread of its own; false if it is under way already.
    public boolean start(ProjectId project) {
        var begun = new boolean[1];
        progress.compute(project, (_, before) -> {
            begun[0] = before == null || !before.isRunning();
            return begun[0] ? Progress.started(0) : before;
        });
        if (begun[0]) {
            Thread.ofVirtual().name("rebuild-" + project).start(() -> rebuild(project));
        }
        return begun[0];
    }

    /// Rebuilds, and returns when the new projection answers, or nothing was changed.
    public Progress rebuild(ProjectId project) {
        try {
            var live = ProjectionStore.within(database, project, ProjectionStore::lock);
            progress.put(project, Progress.started(live.folded()));
            var building = new Building(project, live);
            building.read();
            step(project, Progress::comparing);
            var compared = building.compare();
            step(project, now -> now.compared(compared.cuts(), compared.different()));
            building.takeOver();
            LOG.infof("rebuilt project=%s generation=%d events=%d", project, live.generation() + 1, live.folded());
            return step(project, Progress::switched);
        } catch (RuntimeException e) {
            LOG.errorf(e, "rebuild failed project=%s", project);
            return step(project, now -> now.failed(String.valueOf(e.getMessage())));
        }
    }

    private Progress step(ProjectId project, UnaryOperator<Progress> next) {
        return progress.merge(project, next.apply(Progress.IDLE), (now, _) -> next.apply(now));
    }

    /// A generation that is not live yet.
    private final class Building {
        private final ProjectId id;
        private final Standing live;
        private final int generation;
        private final Machine machine = new Machine();
        private final TraceStates states = new TraceStates();
        private final Writing writing = new Writing(machine, states, states);
        private long folded;
        private int counted;

        Building(ProjectId id, Standing live) {
            this.id = id;
            this.live = live;
            this.generation = live.generation() + 1;
        }

        void read() {
            ProjectionStore.within(database, id, store -> {
                store.keepOnly(live.generation());
                return true;
            });
            var fold = fold();
            ProjectionStore.within(database, id, store -> {
                store.journal(live.folded(), entry -> take(fold, entry));
                return true;
            });
            counted = fold.counted();
            page();
            ProjectionStore.within(database, id, store -> {
                store.copy(generation, states);
                return true;
            });
        }

        private FoldEvents fold() {
            return projects.within(id, (project, store) -> {
                Projects.catchUp(project, store, store.standing());
                var codebook = project.codebooks.at(project.codebooks.position());
                return new FoldEvents(machine.vocabulary(), codebook, writing, counted);
            });
        }

        private void take(FoldEvents fold, Entry<AnnotationEvent> entry) {
            fold.apply(entry);
            folded = entry.position();
            if (writing.size() >= PAGE_BYTES) {
                page();
                step(id, now -> now.at(folded));
            }
        }

        private void page() {
            byte[] body = writing.page();
            ProjectionStore.within(database, id, store -> {
                store.add(generation, folded, body);
                return true;
            });
        }

        Comparing compare() {
            return projects.within(id, (project, store) -> {
                Projects.catchUp(project, store, store.standing());
                return new Comparing(project, machine, Math.min(folded, project.folded));
            });
        }

        void takeOver() {
            projects.within(id, (project, store) -> {
                var standing = store.lock();
                var touched = new TraceStates();
                var last = new Writing(machine, states, touched);
                Projects.catchUp(project, store, standing);
                var codebook = project.codebooks.at(project.codebooks.position());
                var fold = new FoldEvents(machine.vocabulary(), codebook, last, counted);
                var rest = store.toFold(folded, project.codebooks.position(), Integer.MAX_VALUE);
                rest.forEach(fold::apply);
                long until = rest.isEmpty() ? folded : rest.getLast().position();
                if (!rest.isEmpty()) {
                    store.keep(generation, touched);
                    store.add(generation, until, last.page());
                }
                store.move(new Standing(generation, until, fold.counted(), false));
                project.become(machine, generation, until);
                return true;
            });
            ProjectionStore.within(database, id, store -> {
                store.keepOnly(generation);
                return true;
            });
        }
    }
}
