package errata.ingest.importing;

import com.fasterxml.jackson.databind.JsonNode;
import errata.events.ProjectId;
import errata.ingest.Sql;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Keeps imports: what people ask for, and what they ask about.
@Singleton
final class JobStore {
    private static final Sql ADD = Sql.named("add-import");
    private static final Sql BY_ID = Sql.named("import-by-id");
    private static final Sql OF_PROJECT = Sql.named("imports-of-project");
    private static final Sql START = Sql.named("start-import");
    private static final Sql STOP = Sql.named("stop-import");
    private static final Sql DELETE = Sql.named("delete-import");
    private static final Sql OLD = Sql.named("old-imports");
    private static final Sql WAITING = Sql.named("waiting-imports");
    private static final Sql KNOWN = Sql.named("known-import");
    private static final int MOST_LISTED = 100;

    private final StatementStore statements;

    @Inject
    JobStore(DataSource database) {
        this.statements = new StatementStore(database);
    }

    /// @param holder who runs it at once, if anybody does
    void add(ImportJob job, @Nullable UUID holder, int heldSeconds) {
        statements.update(
                ADD,
                job.id(),
                job.project().value(),
                job.name(),
                job.format().word(),
                job.state().word(),
                text(job.mapping()),
                text(job.preview()),
                text(job.counts()),
                job.extent().bytes(),
                job.state() == ImportJob.State.RUNNING,
                holder,
                holder == null ? 0 : heldSeconds);
    }

    Optional<ImportJob> find(ProjectId project, UUID id) {
        return statements.query(JobRowStore::read, BY_ID, id, project.value()).stream()
                .findFirst();
    }

    List<ImportJob> newest(ProjectId project) {
        return statements.query(JobRowStore::read, OF_PROJECT, project.value(), MOST_LISTED);
    }

    /// Whether it was in a state to be started.
    boolean start(ImportJob job, Format format, @Nullable JsonNode mapping) {
        var columns = text(mapping);
        return statements.update(
                        START,
                        format.word(),
                        columns,
                        format.word(),
                        columns,
                        job.id(),
                        job.project().value())
                > 0;
    }

    boolean stop(ImportJob job) {
        return statements.update(STOP, job.id(), job.project().value()) > 0;
    }

    void delete(ImportJob job) {
        statements.update(DELETE, job.id(), job.project().value());
    }

    /// Forgets old ones and says which.
    List<UUID> prune(int days, int previewDays) {
        return statements.query(row -> row.getObject(1, UUID.class), OLD, days, previewDays);
    }

    long waiting() {
        return statements.query(row -> row.getLong(1), WAITING).getFirst();
    }

    boolean isKnown(UUID id) {
        return !statements.query(row -> true, KNOWN, id).isEmpty();
    }

    private static @Nullable String text(@Nullable JsonNode json) {
        return json == null ? null : json.toString();
    }
}
