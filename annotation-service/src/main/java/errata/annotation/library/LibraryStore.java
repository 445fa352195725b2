package errata.annotation.library;

import errata.annotation.library.TraceSummary.Reading;
import errata.events.ProjectId;
import errata.events.TraceFacts;
import errata.events.TraceId;
import errata.events.sql.Sql;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/// Reads the library.
@Singleton
public final class LibraryStore {
    private static final String LIST = Sql.named(LibraryStore.class, "library/list-traces");
    private static final String READING = Sql.named(LibraryStore.class, "library/reading-of-trace");

    private final Pool pool;
    private final Mutiny.SessionFactory sessions;

    LibraryStore(Pool pool, Mutiny.SessionFactory sessions) {
        this.pool = pool;
        this.sessions = sessions;
    }

    /// The facts of a trace as known now; empty if no span of it has arrived.
    public Uni<Optional<TraceFacts>> facts(ProjectId project, TraceId trace) {
        return trace(project, trace)
                .map(found -> found.map(row -> new TraceFacts(
                        row.service, row.release, row.environment, row.model, row.startedAt, row.revision)));
    }

    Uni<Optional<LibraryTrace>> trace(ProjectId project, TraceId trace) {
        var key = new LibraryTrace.Key(project.value(), trace.value());
        return sessions.withSession(session -> session.find(LibraryTrace.class, key))
                .map(Optional::ofNullable);
    }

    Uni<List<TraceSummary>> list(TraceQuery query) {
        return pool.preparedQuery(query.applyTo(LIST))
                .execute(Tuple.from(query.values()))
                .map(rows -> {
                    var summaries = new ArrayList<TraceSummary>();
                    rows.forEach(row -> summaries.add(summary(row)));
                    return summaries;
                });
    }

    Uni<Optional<Reading>> reading(ProjectId project, TraceId trace) {
        return pool.preparedQuery(READING)
                .execute(Tuple.of(project.value(), trace.value()))
                .map(rows -> rows.rowCount() == 0
                        ? Optional.empty()
                        : Optional.ofNullable(reading(rows.iterator().next())));
    }

    private static TraceSummary summary(Row row) {
        var reading = reading(row);
        var settledAt = instant(row, "settled_at");
        return new TraceSummary(
                row.getString("trace_id"),
                row.getString("external_id"),
                row.getString("name"),
                row.getString("input"),
                row.getString("output"),
                row.getString("service"),
                row.getString("release"),
                row.getString("environment"),
                row.getString("model"),
                row.getString("user_id"),
                row.getString("session_id"),
                Arrays.asList(row.getArrayOfStrings("tags")),
                row.getOffsetDateTime("started_at").toInstant(),
                row.getLong("duration_ms"),
                row.getBoolean("failed") ? "error" : "ok",
                row.getString("error_message"),
                row.getInteger("span_count"),
                row.getLong("input_tokens"),
                row.getLong("output_tokens"),
                settledAt != null,
                settledAt,
                row.getInteger("revision"),
                reading != null && reading.isBefore(instant(row, "amended_at")),
                reading);
    }

    private static @Nullable Reading reading(Row row) {
        var by = row.getString("reviewer");
        var at = instant(row, "at");
        return by == null || at == null
                ? null
                : new Reading(row.getString("outcome"), by, at, row.getLong("notes"), row.getLong("labels"));
    }

    private static @Nullable Instant instant(Row row, String column) {
        var time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }
}
