package errata.annotation.codebook;

import errata.events.ProjectId;
import errata.events.TaxonomyEvent;
import errata.events.codebook.Codebook;
import errata.events.codec.Encoded;
import errata.events.codec.EventCodec;
import errata.events.feed.CursorMoved;
import errata.events.sql.Sql;
import errata.events.wire.ReceivedEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/// The copied taxonomy events, and codebooks folded from them.
@Singleton
final class CodebookStore {

    private static final String INSERT = Sql.named(CodebookStore.class, "codebook/insert-events");
    private static final String MOVE = Sql.named(CodebookStore.class, "codebook/move-cursor");
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

    /// `from`, evolved by received events.
    ///
    /// @throws errata.events.codec.UnreadableEvent when this build cannot read one of them
    Codebook folded(Codebook from, List<ReceivedEvent> events) {
        var codebook = from;
        for (var received : events) {
            var recorded = received.decoded(codec, TaxonomyEvent.class);
            codebook = codebook.evolve(recorded.position(), recorded.actor().name(), recorded.event());
        }
        return codebook;
    }

    /// Keeps events that follow the cursor, and moves it.
    Uni<Void> keep(ProjectId project, List<ReceivedEvent> events) {
        long before = events.getFirst().position() - 1;
        long after = events.getLast().position();
        return pool.withTransaction(connection -> connection
                .preparedQuery(MOVE)
                .execute(Tuple.of(project.value(), before, after))
                .invoke(rows -> {
                    if (rows.rowCount() == 0) {
                        throw new CursorMoved();
                    }
                })
                .chain(() -> connection.preparedQuery(INSERT).execute(columns(project, events)))
                .replaceWithVoid());
    }

    private static Tuple columns(ProjectId project, List<ReceivedEvent> events) {
        return Tuple.of(project.value())
                .addValue(events.stream().map(ReceivedEvent::position).toArray(Long[]::new))
                .addValue(events.stream().map(e -> e.encoded().type()).toArray(String[]::new))
                .addValue(events.stream().map(e -> e.encoded().schemaVersion()).toArray(Integer[]::new))
                .addValue(events.stream().map(e -> e.actor().name()).toArray(String[]::new))
                .addValue(events.stream()
                        .map(e -> e.recordedAt().atOffset(ZoneOffset.UTC))
                        .toArray(OffsetDateTime[]::new))
                .addValue(events.stream()
                        .map(e -> Buffer.buffer(e.encoded().body()))
                        .toArray(Buffer[]::new));
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
