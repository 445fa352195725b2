package errata.reporting.projection;

import errata.events.ProjectId;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Builds the projection of a project anew from its journal, beside the live one, which goes on answering and folding
/// unless memory is too small for both.
/// When it has caught up both are compared, and the new one takes over in one transaction. What was left half-way is
/// swept away by the next.
@Singleton
public final class Rebuild {
    private static final Logger LOG = Logger.getLogger(Rebuild.class);

    private final DataSource database;
    private final Projects projects;
    private final FoldJournal folding;
    private final Room room;
    private final Path folder;
    private final Map<ProjectId, Progress> progress = new ConcurrentHashMap<>();

    @Inject
    Rebuild(
            DataSource database,
            Projects projects,
            FoldJournal folding,
            @ConfigProperty(name = "errata.rebuild.folder") String folder) {
        this(database, projects, folding, Room.here(), Path.of(folder));
    }

    /// @param folder for temporary files
    public Rebuild(DataSource database, Projects projects, FoldJournal folding, Room room, Path folder) {
        this.database = database;
        this.projects = projects;
        this.folding = folding;
        this.room = room;
        this.folder = folder;
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
            progress.put(project, Progress.started(ProjectionStore.within(database, project, store -> store.events()
                    .taken())));
            var building = new Building(database, projects, project, live, folder);
            var ofLive = building.ofLive();
            projects.makeRoom(project, room);
            building.read(position -> step(project, now -> now.at(position)));
            step(project, Progress::comparing);
            int different = building.different(ofLive);
            step(project, now -> now.compared(ofLive.cuts().size(), different));
            building.takeOver();
            LOG.infof("rebuilt project=%s generation=%d %s", project, live.generation() + 1, building);
            return step(project, Progress::switched);
        } catch (RuntimeException e) {
            LOG.errorf(e, "rebuild failed project=%s", project);
            return step(project, now -> now.failed(String.valueOf(e.getMessage())));
        } finally {
            projects.giveBack(project);
            // What came while it could not be folded, if the rebuild failed.
            folding.soon(project);
        }
    }

    private Progress step(ProjectId project, UnaryOperator<Progress> next) {
        return progress.merge(project, next.apply(Progress.IDLE), (now, _) -> next.apply(now));
    }
}
