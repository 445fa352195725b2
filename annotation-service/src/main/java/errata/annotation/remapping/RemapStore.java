package errata.annotation.remapping;

import errata.annotation.arriving.UnderstandAnewStore;
import errata.annotation.arriving.UnderstandAnewStore.Step;
import errata.events.ProjectId;
import errata.events.sql.Sql;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Runs, step by step: each step moves its run on in its own transaction, so that a killed one goes on where it was.
@Singleton
final class RemapStore {
    private static final String START = Sql.named(RemapStore.class, "remapping/start");
    private static final String STATE = Sql.named(RemapStore.class, "remapping/state");
    private static final String NEXT = Sql.named(RemapStore.class, "remapping/next-run");
    private static final String PROGRESS = Sql.named(RemapStore.class, "remapping/progress");
    private static final int TRACES_AT_ONCE = 50;

    private final Pool pool;
    private final UnderstandAnewStore traces;

    RemapStore(Pool pool, UnderstandAnewStore traces) {
        this.pool = pool;
        this.traces = traces;
    }

    /// The run of the project: a new one, or the one that is running.
    Uni<Remap> start(ProjectId project, Instant now) {
        return pool.preparedQuery(START)
                .execute(Tuple.of(project.value(), UUID.randomUUID(), now.atOffset(ZoneOffset.UTC)))
                .chain(() -> state(project));
    }

    Uni<Remap> state(ProjectId project) {
        return pool.preparedQuery(STATE)
                .execute(Tuple.of(project.value()))
                .map(rows -> rows.rowCount() == 0
                        ? Remap.none()
                        : remap(rows.iterator().next()));
    }

    /// @return whether there was something to do
    Uni<Boolean> step(Instant now) {
        return pool.withTransaction(
                connection -> connection.preparedQuery(NEXT).execute().chain(rows -> {
                    if (rows.rowCount() == 0) {
                        return Uni.createFrom().item(false);
                    }
                    var row = rows.iterator().next();
                    var project = row.getString("project");
                    return traces.step(connection, project, row.getString("last"), TRACES_AT_ONCE, now)
                            .chain(step -> move(connection, project, step, now))
                            .replaceWith(true);
                }));
    }

    private static Uni<Void> move(SqlConnection connection, String project, Step step, Instant now) {
        var tuple = Tuple.of(project, step.last(), (long) step.traces(), (long) step.changed());
        return connection
                .preparedQuery(PROGRESS)
                .execute(tuple.addOffsetDateTime(now.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    private static Remap remap(Row row) {
        return new Remap(
                row.getUUID("id"),
                row.getString("state"),
                row.getLong("done"),
                row.getLong("of"),
                row.getLong("changed"),
                instant(row, "started_at"),
                instant(row, "finished_at"));
    }

    private static @Nullable Instant instant(Row row, String column) {
        var time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }
}
