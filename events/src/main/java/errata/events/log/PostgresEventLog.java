package errata.events.log;

import errata.events.Actor;
import errata.events.Clock;
import errata.events.Digest;
import errata.events.Event;
import errata.events.ProjectId;
import errata.events.Recorded;
import errata.events.codec.EventCodec;
import errata.events.sql.Sql;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// The log in PostgreSQL (`V1__event_log.sql`). An append without anything alongside is one round trip.
public final class PostgresEventLog<E extends Event> implements EventLog<E> {

    private static final String APPEND = sql("append-events");
    private static final String KNOWN = sql("known-command");
    private static final String OPEN = sql("open-log");
    private static final String STREAM = sql("events-of-stream");
    private static final String AFTER = sql("events-after");
    private static final String HEAD = sql("head-of-log");
    private static final String HEADS = sql("heads-of-logs");
    private static final String TEXTS = sql("private-texts");

    private final Pool pool;
    private final EventFamily<E> family;
    private final EventCodec codec;
    private final InstantSource clock;
    private final List<Consumer<ProjectId>> listeners = new CopyOnWriteArrayList<>();

    public PostgresEventLog(Pool pool, Class<E> family) {
        this(pool, family, new EventCodec(), InstantSource.system());
    }

    public PostgresEventLog(Pool pool, Class<E> family, EventCodec codec, InstantSource clock) {
        this.pool = pool;
        this.family = EventFamily.of(family);
        this.codec = codec;
        this.clock = clock;
    }

    @Override
    public Uni<Void> open(ProjectId project, Clock clock, List<E> first) {
        var facts = family.firstFacts(clock, first);
        var opening = new StreamFacts<>(family.opening(), 0, facts);
        var append = new Append<>(openingOf(project), List.of(opening), Map.of());
        var clockName = clock.name().toLowerCase(Locale.ROOT);
        return pool.withTransaction(connection -> connection
                        .preparedQuery(OPEN)
                        .execute(Tuple.of(project.value(), clockName))
                        .chain(rows -> rows.iterator().next().getBoolean("opened")
                                ? written(connection, append).replaceWithVoid()
                                : Uni.createFrom().voidItem()))
                .invoke(() -> appendedTo(project));
    }

    @Override
    public Uni<Optional<Appended>> answered(Command command) {
        return pool.preparedQuery(KNOWN).execute(AppendTuple.command(command)).map(rows -> first(rows)
                .map(row -> AppendOutcome.of(row, command)));
    }

    @Override
    public Uni<Appended> append(Append<E> append, Alongside alongside) {
        var written = alongside == Alongside.NOTHING
                ? written(pool, append)
                : pool.withTransaction(connection -> with(connection, append, alongside));
        return written.invoke(() -> appendedTo(append.command().project()));
    }

    private Uni<Appended> with(SqlConnection connection, Append<E> append, Alongside alongside) {
        return written(connection, append)
                .call(appended ->
                        appended.replayed() ? Uni.createFrom().voidItem() : alongside.write(connection, appended));
    }

    private Uni<Appended> written(SqlClient client, Append<E> append) {
        return client.preparedQuery(APPEND)
                .execute(AppendTuple.of(append, clock.instant(), codec))
                .map(rows -> AppendOutcome.of(rows.iterator().next(), append.command()));
    }

    @Override
    public Uni<List<Recorded<E>>> stream(ProjectId project, String stream) {
        return pool.preparedQuery(STREAM)
                .execute(Tuple.of(project.value(), stream))
                .map(this::recorded);
    }

    @Override
    public Uni<List<Recorded<E>>> after(ProjectId project, long position, int limit) {
        return pool.preparedQuery(AFTER)
                .execute(Tuple.of(project.value(), position, (long) limit))
                .map(this::recorded);
    }

    @Override
    public Uni<Optional<Head>> head(ProjectId project) {
        return pool.preparedQuery(HEAD).execute(Tuple.of(project.value())).map(rows -> first(rows)
                .map(PostgresEventLog::headOf));
    }

    @Override
    public Uni<SortedMap<ProjectId, Head>> heads() {
        return pool.preparedQuery(HEADS).execute().map(rows -> {
            var heads = new TreeMap<ProjectId, Head>();
            rows.forEach(row -> heads.put(new ProjectId(row.getString("project")), headOf(row)));
            return heads;
        });
    }

    @Override
    public Uni<Map<Long, String>> privateTexts(ProjectId project, Collection<Long> positions) {
        return pool.preparedQuery(TEXTS)
                .execute(Tuple.of(project.value()).addValue(positions.toArray(Long[]::new)))
                .map(rows -> {
                    var texts = new HashMap<Long, String>();
                    rows.forEach(row -> texts.put(row.getLong("position"), row.getString("body")));
                    return texts;
                });
    }

    @Override
    public Uni<ChainVerdict> verify(ProjectId project) {
        return new ChainVerification(pool).verify(project);
    }

    @Override
    public void onAppended(Consumer<ProjectId> listener) {
        listeners.add(listener);
    }

    private void appendedTo(ProjectId project) {
        listeners.forEach(listener -> listener.accept(project));
    }

    private List<Recorded<E>> recorded(RowSet<Row> rows) {
        var events = new ArrayList<Recorded<E>>(rows.size());
        rows.forEach(row -> events.add(EventRow.of(row).decoded(codec, family.type())));
        return events;
    }

    private static Optional<Row> first(RowSet<Row> rows) {
        var iterator = rows.iterator();
        return iterator.hasNext() ? Optional.of(iterator.next()) : Optional.empty();
    }

    private static Head headOf(Row row) {
        return new Head(
                row.getLong("position"),
                row.getOffsetDateTime("until").toInstant(),
                EventRow.digest(row.getDelegate().getBuffer("hash").getBytes()),
                Clock.valueOf(row.getString("clock").toUpperCase(Locale.ROOT)));
    }

    private static Command openingOf(ProjectId project) {
        var request = Digest.of(("open " + project).getBytes(StandardCharsets.UTF_8));
        return new Command(project, new Actor("service:log"), "open", request, null);
    }

    private static String sql(String name) {
        return Sql.named(PostgresEventLog.class, "events/" + name);
    }
}
