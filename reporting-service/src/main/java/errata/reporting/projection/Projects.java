package errata.reporting.projection;

import errata.events.ProjectId;
import errata.events.edge.Problem;
import errata.reporting.cutting.Cut;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongPredicate;
import javax.sql.DataSource;

/// The projects in memory; those that were not asked for longest are let go when together they take too much.
@Singleton
public final class Projects {
    // Of the heap; the rest is for answers, and for a rebuild.
    private static final long MOST_BYTES = Runtime.getRuntime().maxMemory() / 2;

    private final DataSource database;
    private final Map<ProjectId, Project> projects = new LinkedHashMap<>(16, .75f, true);

    Projects(DataSource database) {
        this.database = database;
    }

    /// Work on the rows of a project, in one transaction.
    @FunctionalInterface
    interface Work<T> {
        T on(Project project, ProjectionStore store);
    }

    /// Answers a question from all that was folded; on a thread that may wait.
    public <T> Uni<T> ask(ProjectId id, Function<View, T> question) {
        return Uni.createFrom()
                .item(() -> asked(id, question))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    /// The same about a cut, without the database if memory has everything up to it.
    public <T> Uni<T> ask(ProjectId id, Cut cut, Function<View, T> question) {
        return Uni.createFrom()
                .item(() -> {
                    var project = project(id);
                    project.lock.lock();
                    try {
                        return project.has(cut) ? question.apply(new View(project, database, id)) : asked(id, question);
                    } finally {
                        project.lock.unlock();
                    }
                })
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private <T> T asked(ProjectId id, Function<View, T> question) {
        return within(id, (project, store) -> {
            if (project.lent) {
                throw Problem.of(
                                ProjectionProblem.BEING_REBUILT,
                                "Ask again when it is done; with more heap for reporting it can be asked meanwhile")
                        .exception();
            }
            catchUp(project, store, store.standing());
            return question.apply(new View(project, database, id));
        });
    }

    /// @throws StoreAway if the database failed: then nothing was written, and memory begins anew
    <T> T within(ProjectId id, Work<T> work) {
        var project = project(id);
        project.lock.lock();
        try {
            return ProjectionStore.within(database, id, store -> work.on(project, store));
        } catch (StoreAway e) {
            project.forget();
            throw e;
        } finally {
            project.lock.unlock();
        }
    }

    /// Reads the pages that came since.
    static void catchUp(Project project, ProjectionStore store, ProjectionStore.Standing standing) {
        if (project.generation != standing.generation() || project.folded > standing.folded()) {
            project.forget();
            project.generation = standing.generation();
        }
        if (project.folded < standing.folded()) {
            try {
                store.pages(standing.generation(), project.folded, (_, body) -> new ReadPage(
                                project.machine, body, project.folded)
                        .read());
                project.folded = standing.folded();
            } catch (RuntimeException e) {
                project.forget();
                throw e;
            }
        }
        catchUpCodebook(project, store, standing);
    }

    static void catchUpCodebook(Project project, ProjectionStore store, ProjectionStore.Standing standing) {
        if (project.codebooks.position() < standing.codebook()) {
            project.codebooks.add(store.events().codebook(project.codebooks.position()));
        }
    }

    /// Makes room for as much again as a project takes: others are let go, and if that is not enough the project
    /// itself.
    void makeRoom(ProjectId id, Room room) {
        var project = project(id);
        project.lock.lock();
        try {
            long its = project.machine.bytes();
            letGo(id, others -> room.holds(2 * its, others));
            if (!room.holds(2 * its, 0)) {
                project.forget();
                project.lent = true;
            }
        } finally {
            project.lock.unlock();
        }
    }

    /// A rebuild is over, however it ended.
    void giveBack(ProjectId id) {
        var project = project(id);
        project.lock.lock();
        project.lent = false;
        project.lock.unlock();
    }

    private Project project(ProjectId id) {
        synchronized (projects) {
            var project = projects.computeIfAbsent(id, _ -> new Project());
            letGo(id, others -> project.machine.bytes() + others <= MOST_BYTES);
            return project;
        }
    }

    /// Lets go of those that were not asked for longest, until the others take little enough.
    private void letGo(ProjectId asked, LongPredicate littleEnough) {
        synchronized (projects) {
            long others = projects.entrySet().stream()
                    .filter(one -> !one.getKey().equals(asked))
                    .mapToLong(one -> one.getValue().machine.bytes())
                    .sum();
            var eldest = projects.entrySet().iterator();
            while (!littleEnough.test(others) && eldest.hasNext()) {
                var next = eldest.next();
                var project = next.getValue();
                if (!next.getKey().equals(asked) && !project.lent && project.lock.tryLock()) {
                    others -= project.machine.bytes();
                    project.lock.unlock();
                    eldest.remove();
                }
            }
        }
    }
}
