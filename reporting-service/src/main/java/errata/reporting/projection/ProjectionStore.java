package errata.reporting.projection;

import errata.events.ProjectId;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/// The rows of one project's projection, in one transaction. Blocking: folds and pages run on threads of their own.
final class ProjectionStore {
    private final RowsStore rows;
    private final String project;
    private final EventsStore events;
    private final StatesStore states;

    private ProjectionStore(RowsStore rows, ProjectId project) {
        this.rows = rows;
        this.project = project.value();
        this.events = new EventsStore(rows, project);
        this.states = new StatesStore(rows, project);
    }

    /// Work on the rows of a project.
    @FunctionalInterface
    interface Work<T> {
        T on(ProjectionStore store);
    }

    /// Does the work in one transaction.
    ///
    /// @throws StoreAway if the database failed: then nothing was written
    static <T> T within(DataSource database, ProjectId project, Work<T> work) {
        return RowsStore.within(database, rows -> work.on(new ProjectionStore(rows, project)));
    }

    /// The projects of which something was taken and is not folded yet.
    static List<ProjectId> behind(DataSource database) {
        return RowsStore.within(database, rows -> rows.query("behind", row -> new ProjectId(row.getString(1))));
    }

    /// Where the projection stands.
    ///
    /// @param stopped before an event that could not be folded
    /// @param codebook taxonomy position up to which the codebook was taken
    record Standing(int generation, long folded, int traces, boolean stopped, long codebook) {
        static final Standing NOWHERE = new Standing(0, 0, 0, false, 0);

        Standing at(long position, int counted) {
            return new Standing(generation, position, counted, false, codebook);
        }
    }

    EventsStore events() {
        return events;
    }

    StatesStore states() {
        return states;
    }

    /// Locked until the transaction ends.
    Standing lock() {
        rows.update("open-projection", project);
        return standing("lock-projection").orElseThrow();
    }

    Standing standing() {
        return standing("read-projection").orElse(Standing.NOWHERE);
    }

    private Optional<Standing> standing(String statement) {
        return rows
                .query(
                        statement,
                        row -> new Standing(
                                row.getInt(1), row.getLong(2), row.getInt(3), row.getObject(4) != null, row.getLong(5)),
                        project)
                .stream()
                .findFirst();
    }

    void move(Standing to) {
        rows.update("move-projection", to.generation(), to.folded(), to.traces(), project);
    }

    void stop(long position, String reason) {
        rows.update("stop-projection", position, reason, project);
    }

    @FunctionalInterface
    interface EachPage {
        void page(long folded, byte[] body);
    }

    /// Page by page: all of them together can be larger than the memory for them.
    void pages(int generation, long after, EachPage each) {
        rows.each("pages-after", row -> each.page(row.getLong(1), row.getBytes(2)), project, generation, after);
    }

    /// @param next follows on all before it
    void add(int generation, long folded, Page next) {
        rows.update("add-page", project, generation, folded, next.body(), next.firstTrace(), next.traces());
    }

    /// Binds small pages into one, once there are many.
    void bind(int generation) {
        rows.update("bind-pages", project, generation, project, generation, project, generation);
    }

    /// Forgets every other generation.
    void keepOnly(int generation) {
        rows.update("forget-pages", project, generation);
        rows.update("forget-states", project, generation);
    }
}
