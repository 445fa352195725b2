package errata.annotation.importing;

import errata.annotation.importing.Job.Counts;
import errata.events.sql.Sql;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/// Moves the mark of how far an import is, in the transaction of what it stands for.
final class ProgressStore {

    private static final String MOVE_READ = Sql.named(ProgressStore.class, "importing/move-read");
    private static final String MOVE_RECORDED = Sql.named(ProgressStore.class, "importing/move-recorded");

    private ProgressStore() {}

    /// Somebody stopped the import, or carries it on elsewhere.
    static final class OvertakenException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        OvertakenException() {
            super("the import is carried on elsewhere", null, false, false);
        }
    }

    static Uni<Void> moveRead(SqlConnection connection, Job job, int to, int refused, int empty) {
        return moved(connection
                .preparedQuery(MOVE_READ)
                .execute(Tuple.of(job.project().value(), job.id(), job.read(), to, refused, empty)));
    }

    static Uni<Void> moveRecorded(SqlConnection connection, Job job, int from, int to, Counts more) {
        var row = Tuple.of(job.project().value(), job.id(), from, to)
                .addValue(more.refused())
                .addValue(more.unchanged())
                .addValue(more.notes())
                .addValue(more.labels())
                .addValue(more.reviews())
                .addValue(more.unreviewed())
                .addValue(more.keptInText());
        return moved(connection.preparedQuery(MOVE_RECORDED).execute(row));
    }

    private static Uni<Void> moved(Uni<RowSet<Row>> update) {
        return update.invoke(rows -> {
                    if (rows.rowCount() == 0) {
                        throw new OvertakenException();
                    }
                })
                .replaceWithVoid();
    }
}
