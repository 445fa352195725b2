package errata.reporting.journal;

import errata.events.Actor;
import errata.events.AnnotationEvent;
import errata.events.Event;
import errata.events.ProjectId;
import errata.events.codec.Encoded;
import errata.events.codec.EventCodec;
import errata.events.sql.Sql;
import errata.events.wire.ReceivedEvent;
import errata.reporting.Entry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// The journal: every event of both logs, as received. Rows are written once and never changed.
@Singleton
public final class JournalStore {
    private static final String ADD = sql("add-to-journal");
    private static final String AT = sql("position-at");
    private static final String ENTRY = sql("journal-entry");
    private static final String RECORDED_AT = sql("recorded-at");
    private static final String AFTER = sql("journal-after");

    private final Pool pool;
    private final EventCodec codec = new EventCodec();

    JournalStore(Pool pool) {
        this.pool = pool;
    }

    /// Where a log stood: its last event, and the highest codebook position named up to it.
    public record Mark(long position, Instant recordedAt, long highestStamp) {
        public static final Mark NONE = new Mark(0, Instant.EPOCH, 0);
    }

    /// The last event of a log at or before an instant.
    public Uni<Mark> at(Source source, ProjectId project, Instant instant) {
        return mark(AT, Tuple.of(project.value(), source.text(), LogStore.utc(instant)));
    }

    /// One event of a log; none for position 0 or one that was not taken yet.
    public Uni<Mark> mark(Source source, ProjectId project, long position) {
        return mark(ENTRY, Tuple.of(project.value(), source.text(), position));
    }

    /// When some annotation events were recorded, by their position.
    public Uni<Map<Long, Instant>> recordedAt(ProjectId project, Collection<Long> positions) {
        return pool.preparedQuery(RECORDED_AT)
                .execute(Tuple.of(project.value()).addValue(positions.toArray(Long[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .collect(Collectors.toMap(row -> row.getLong(0), row -> row.getOffsetDateTime(1)
                                .toInstant())));
    }

    /// The events after one position and up to another, at most `limit`, oldest first.
    public <E extends Event> Uni<List<Entry<E>>> entries(
            Class<E> family, Source source, ProjectId project, long after, long upTo, int limit) {
        return entries(pool, family, source, project, after, upTo, limit);
    }

    /// Some annotation events, as a statement picks them.
    ///
    /// @param statement see {@link #statement}; its first value is the project, the others follow
    public Uni<List<Entry<AnnotationEvent>>> picked(String statement, ProjectId project, Object... values) {
        var tuple = Tuple.of(project.value());
        List.of(values).forEach(tuple::addValue);
        return pool.preparedQuery(statement).execute(tuple).map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(row -> entry(AnnotationEvent.class, row))
                .toList());
    }

    /// A statement on the journal by the name of its file.
    public static String statement(String name) {
        return sql(name);
    }

    <E extends Event> Uni<List<Entry<E>>> entries(
            SqlClient client, Class<E> family, Source source, ProjectId project, long after, long upTo, int limit) {
        return client.preparedQuery(AFTER)
                .execute(Tuple.of(project.value(), source.text(), after, upTo, limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> entry(family, row))
                        .toList());
    }

    <E extends Event> Entry<E> entry(Class<E> family, ReceivedEvent event) {
        return new Entry<>(
                event.position(), event.recordedAt(), event.actor(), family.cast(codec.decode(event.encoded())));
    }

    private <E extends Event> Entry<E> entry(Class<E> family, Row row) {
        var encoded = new Encoded(
                row.getString("type"),
                row.getInteger("schema_version"),
                row.getDelegate().getBuffer("body").getBytes());
        return new Entry<>(
                row.getLong("position"),
                row.getOffsetDateTime("recorded_at").toInstant(),
                new Actor(row.getString("actor")),
                family.cast(codec.decode(encoded)));
    }

    /// @param stamps the highest codebook position named up to each row
    Uni<Void> add(SqlClient client, Source source, ProjectId project, List<ReceivedEvent> rows, List<Long> stamps) {
        return client.preparedQuery(ADD)
                .execute(Tuple.tuple()
                        .addValue(project.value())
                        .addValue(source.text())
                        .addValue(rows.stream().map(ReceivedEvent::position).toArray(Long[]::new))
                        .addValue(rows.stream().map(ReceivedEvent::stream).toArray(String[]::new))
                        .addValue(rows.stream().map(ReceivedEvent::version).toArray(Long[]::new))
                        .addValue(rows.stream().map(row -> row.encoded().type()).toArray(String[]::new))
                        .addValue(rows.stream()
                                .map(row -> row.encoded().schemaVersion())
                                .toArray(Integer[]::new))
                        .addValue(rows.stream()
                                .map(row -> Buffer.buffer(row.encoded().body()))
                                .toArray(Buffer[]::new))
                        .addValue(rows.stream().map(row -> row.actor().name()).toArray(String[]::new))
                        .addValue(rows.stream().map(ReceivedEvent::command).toArray(String[]::new))
                        .addValue(rows.stream()
                                .map(row -> LogStore.utc(row.recordedAt()))
                                .toArray(OffsetDateTime[]::new))
                        .addValue(rows.stream()
                                .map(ReceivedEvent::claimedAt)
                                .map(claimed -> claimed == null ? null : LogStore.utc(claimed))
                                .toArray(OffsetDateTime[]::new))
                        .addValue(rows.stream()
                                .map(row -> Buffer.buffer(row.hash().bytes()))
                                .toArray(Buffer[]::new))
                        .addValue(stamps.toArray(Long[]::new)))
                .replaceWithVoid();
    }

    private Uni<Mark> mark(String statement, Tuple tuple) {
        return pool.preparedQuery(statement).execute(tuple).map(rows -> first(rows)
                .orElse(Mark.NONE));
    }

    private static Optional<Mark> first(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .findFirst()
                .map(row -> new Mark(
                        row.getLong("position"),
                        row.getOffsetDateTime("recorded_at").toInstant(),
                        row.getLong("highest_stamp")));
    }

    private static String sql(String name) {
        return Sql.named(JournalStore.class, name);
    }
}
