package errata.annotation.codebook;

import errata.events.ProjectId;
import errata.events.TaxonomyEvent;
import errata.events.codebook.Codebook;
import errata.events.codec.Encoded;
import errata.events.codec.EventCodec;
import errata.events.sql.Sql;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;

/// The copied taxonomy events, and codebooks folded from them.
@Singleton
final class CodebookStore {

    private static final String CURSOR = Sql.named(CodebookStore.class, "codebook/cursor");
    private static final String BETWEEN = Sql.named(CodebookStore.class, "codebook/events-between");
    private static final String AS_OF = Sql.named(CodebookStore.class, "codebook/position-as-of");

    private final Pool pool;
    private final EventCodec codec = new EventCodec();

    CodebookStore(Pool pool) {
        this.pool = pool;
    }

    /// How far the copy reaches; 0 if nothing was copied yet.
    Uni<Long> cursor(ProjectId project) {
        return pool.preparedQuery(CURSOR).execute(Tuple.of(project.value())).map(CodebookStore::position);
    }

    Uni<Long> positionAsOf(ProjectId project, Instant instant) {
        return pool.preparedQuery(AS_OF)
                .execute(Tuple.of(project.value(), instant.atOffset(ZoneOffset.UTC)))
                .map(CodebookStore::position);
    }

    /// `from`, evolved by the copied events up to and including `position`.
    Uni<Codebook> fold(ProjectId project, Codebook from, long position) {
        return pool.preparedQuery(BETWEEN)
                .execute(Tuple.of(project.value(), from.position(), position))
                .map(rows -> folded(from, rows));
    }

    private Codebook folded(Codebook from, RowSet<Row> rows) {
        var codebook = from;
        for (var row : rows) {
            var encoded = new Encoded(
                    row.getString("type"),
                    row.getInteger("schema_version"),
                    row.getBuffer("body").getBytes());
            codebook = codebook.evolve(
                    row.getLong("position"), row.getString("actor"), (TaxonomyEvent) codec.decode(encoded));
        }
        return codebook;
    }

    private static long position(RowSet<Row> rows) {
        return rows.rowCount() == 0 ? 0 : rows.iterator().next().getLong("position");
    }
}
