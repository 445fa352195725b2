package errata.reporting.journal;

import errata.events.Clock;
import errata.events.ProjectId;
import errata.events.sql.Sql;
import errata.reporting.journal.LogState.Stopped;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Optional;

/// The cursors: how far each log of each project was taken, sealed, or why it stopped.
@Singleton
public final class LogStore {
    private static final String OPEN = sql("open-log");
    private static final String LOCK = sql("lock-log");
    private static final String MOVE = sql("move-log");
    private static final String SEAL = sql("seal-log");
    private static final String STOP = sql("stop-log");
    private static final String POSITION = sql("log-position");
    private static final String OF_PROJECT = sql("logs-of-project");

    private final Pool pool;

    LogStore(Pool pool) {
        this.pool = pool;
    }

    /// Both logs of a project, labels as far as they were folded; empty if neither was ever heard of.
    public Uni<Optional<ProjectLogs>> of(ProjectId project) {
        return pool.preparedQuery(OF_PROJECT).execute(Tuple.of(project.value())).map(LogStore::both);
    }

    /// The position up to which a log was taken; 0 if nothing was.
    Uni<Long> cursor(Source source, ProjectId project) {
        return pool.preparedQuery(POSITION)
                .execute(Tuple.of(project.value(), source.text()))
                .map(rows -> rows.size() == 0 ? 0L : rows.iterator().next().getLong(0));
    }

    /// @param position of the last event before the seal: it says nothing to who has not taken that one yet
    Uni<Void> seal(Source source, ProjectId project, long position, Instant until) {
        return pool.preparedQuery(SEAL)
                .execute(Tuple.of(project.value(), source.text(), position, utc(until)))
                .replaceWithVoid();
    }

    /// @param position of the event that cannot be read
    Uni<Void> stop(Source source, ProjectId project, Clock clock, long position, String reason) {
        return pool.preparedQuery(OPEN)
                .execute(Tuple.of(project.value(), source.text(), text(clock)))
                .chain(() ->
                        pool.preparedQuery(STOP).execute(Tuple.of(project.value(), source.text(), position, reason)))
                .replaceWithVoid();
    }

    /// The cursor, locked until the transaction of `client` ends.
    Uni<LogState> lock(SqlClient client, Source source, ProjectId project, Clock clock) {
        return client.preparedQuery(OPEN)
                .execute(Tuple.of(project.value(), source.text(), text(clock)))
                .chain(() -> client.preparedQuery(LOCK).execute(Tuple.of(project.value(), source.text())))
                .map(rows -> state(rows.iterator().next()));
    }

    Uni<Void> move(SqlClient client, Source source, ProjectId project, LogState to) {
        return client.preparedQuery(MOVE)
                .execute(Tuple.tuple()
                        .addValue(project.value())
                        .addValue(source.text())
                        .addValue(to.position())
                        .addValue(utc(to.recordedAt()))
                        .addValue(to.highestStamp())
                        .addValue(text(to.clock())))
                .replaceWithVoid();
    }

    private static Optional<ProjectLogs> both(RowSet<Row> rows) {
        var states = new EnumMap<Source, LogState>(Source.class);
        rows.forEach(row -> states.put(Source.valueOf(row.getString("log").toUpperCase(Locale.ROOT)), state(row)));
        return states.values().stream()
                .map(LogState::clock)
                .max(Clock::compareTo)
                .map(clock -> new ProjectLogs(
                        states.getOrDefault(Source.ANNOTATION, LogState.unheard(clock)),
                        states.getOrDefault(Source.TAXONOMY, LogState.unheard(clock))));
    }

    private static LogState state(Row row) {
        return new LogState(
                Clock.valueOf(row.getString("clock").toUpperCase(Locale.ROOT)),
                row.getLong("position"),
                row.getOffsetDateTime("recorded_at").toInstant(),
                row.getOffsetDateTime("until").toInstant(),
                row.getLong("highest_stamp"),
                Optional.ofNullable(row.getLong("stopped_at"))
                        .map(at -> new Stopped(at, row.getString("stopped_reason"))));
    }

    private static String text(Clock clock) {
        return clock.name().toLowerCase(Locale.ROOT);
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static String sql(String name) {
        return Sql.named(LogStore.class, name);
    }
}
