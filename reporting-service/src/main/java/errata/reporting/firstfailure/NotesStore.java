package errata.reporting.firstfailure;

import errata.events.Actor;
import errata.events.AnnotationEvent;
import errata.events.ProjectId;
import errata.events.codec.Encoded;
import errata.events.codec.EventCodec;
import errata.events.sql.Sql;
import errata.reporting.Entry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.StreamSupport;

/// The notes of the journal.
@Singleton
final class NotesStore {
    private static final String NOTES = Sql.named(NotesStore.class, "notes-after");

    private final Pool pool;
    private final EventCodec codec = new EventCodec();

    NotesStore(Pool pool) {
        this.pool = pool;
    }

    /// What was noted after one position and up to another, at most `limit`, oldest first.
    Uni<List<Entry<AnnotationEvent>>> notes(ProjectId project, long after, long upTo, int limit) {
        return pool.preparedQuery(NOTES)
                .execute(Tuple.of(project.value(), after, upTo, limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(this::entry)
                        .toList());
    }

    private Entry<AnnotationEvent> entry(Row row) {
        var encoded = new Encoded(
                row.getString("type"),
                row.getInteger("schema_version"),
                row.getDelegate().getBuffer("body").getBytes());
        return new Entry<>(
                row.getLong("position"),
                row.getOffsetDateTime("recorded_at").toInstant(),
                new Actor(row.getString("actor")),
                (AnnotationEvent) codec.decode(encoded));
    }
}
