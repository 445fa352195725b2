package errata.annotation.arriving;

import errata.events.sql.Sql;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;

/// Counts the records that were put aside; a record that is put aside twice counts once.
@Singleton
final class UnreadableStore {
    private static final String INSERT = Sql.named(UnreadableStore.class, "arriving/insert-unreadable");

    private static final String STATE = Sql.named(UnreadableStore.class, "arriving/state");

    private final Pool pool;

    UnreadableStore(Pool pool) {
        this.pool = pool;
    }

    /// In the transaction that goes past the record.
    Uni<Void> count(SqlConnection connection, ReceivedRecord record, String reason, Instant now) {
        var tuple = Tuple.of(record.topic(), record.partition(), record.offset(), reason, now.atOffset(ZoneOffset.UTC));
        return connection.preparedQuery(INSERT).execute(tuple).replaceWithVoid();
    }

    Uni<ArrivingState> state() {
        return pool.preparedQuery(STATE).execute().map(rows -> {
            var row = rows.iterator().next();
            var oldest = row.getOffsetDateTime("oldest");
            return new ArrivingState(
                    row.getLong("unsettled"), oldest == null ? null : oldest.toInstant(), row.getLong("unreadable"));
        });
    }

    /// Whether the database refuses what is written (data exception, limit exceeded), rather than being away.
    static boolean isAboutContent(Throwable fault) {
        return fault instanceof PgException refusal
                && refusal.getSqlState() != null
                && (refusal.getSqlState().startsWith("22")
                        || refusal.getSqlState().startsWith("54"));
    }
}
