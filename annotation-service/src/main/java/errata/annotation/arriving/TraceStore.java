package errata.annotation.arriving;

import static java.util.stream.Collectors.toSet;

import errata.annotation.facts.FacetStore;
import errata.events.sql.Sql;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.SqlResult;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/// The rows of the library's list. All of it runs in the transaction of its caller.
@Singleton
final class TraceStore {
    private static final String LOCK = Sql.named(TraceStore.class, "arriving/lock-traces");
    private static final String LOCK_UNSETTLED = Sql.named(TraceStore.class, "arriving/lock-unsettled");
    private static final String ROWS = Sql.named(TraceStore.class, "arriving/trace-rows");
    private static final String UPSERT = ROWS + Sql.named(TraceStore.class, "arriving/amend-traces");
    private static final String REMAP = ROWS + Sql.named(TraceStore.class, "arriving/remap-traces");
    private static final String AFTER = Sql.named(TraceStore.class, "arriving/traces-after");
    private static final String UPSERT_UNSETTLED = Sql.named(TraceStore.class, "arriving/upsert-unsettled");
    private static final String UPSERT_TEXT = Sql.named(TraceStore.class, "arriving/upsert-text");

    /// The ones of these traces that are known, locked until the transaction ends. What has not settled does not settle
    /// meanwhile.
    Uni<Map<TraceKey, KnownTrace>> lock(SqlConnection connection, List<TraceKey> keys) {
        var tuple = Tuple.of(
                keys.stream().map(TraceKey::project).toArray(String[]::new),
                keys.stream().map(TraceKey::traceId).toArray(String[]::new));
        return connection.preparedQuery(LOCK).execute(tuple).chain(traces -> connection
                .preparedQuery(LOCK_UNSETTLED)
                .execute(tuple)
                .map(unsettled -> known(traces, keys(unsettled))));
    }

    /// @return the day each trace has: another one than told when somebody else saw it first
    Uni<Map<TraceKey, LocalDate>> upsert(SqlConnection connection, List<TraceRow> rows, Instant now) {
        var columns = new TraceRowsStore(rows);
        return connection
                .preparedQuery(UPSERT)
                .execute(columns.tuple(now))
                .map(TraceStore::days)
                .call(() -> connection.preparedQuery(UPSERT_TEXT).execute(words(columns)))
                .call(() -> unsettled(connection, rows, now));
    }

    /// The next traces of a project by their ids, locked.
    Uni<List<KnownTrace>> after(SqlConnection connection, String project, String last, int limit) {
        return connection
                .preparedQuery(AFTER)
                .execute(Tuple.of(project, last, limit))
                .map(rows -> List.copyOf(known(rows, Set.of()).values()));
    }

    /// Writes what traces say as it is understood now. They are no others: their revision stays.
    ///
    /// @return how many are understood in another way than before
    Uni<Integer> remap(SqlConnection connection, List<TraceRow> rows, Instant now) {
        var columns = new TraceRowsStore(rows);
        return connection
                .preparedQuery(REMAP)
                .execute(columns.tuple(now))
                .map(SqlResult::rowCount)
                .call(() -> connection.preparedQuery(UPSERT_TEXT).execute(words(columns)));
    }

    private static Uni<Void> unsettled(SqlConnection connection, List<TraceRow> rows, Instant now) {
        var open =
                new TraceRowsStore(rows.stream().filter(row -> !row.settled()).toList());
        if (open.rows().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var tuple = Tuple.tuple()
                .addArrayOfString(open.texts(row -> row.key().project()))
                .addArrayOfString(open.texts(row -> row.key().traceId()))
                .addArrayOfBoolean(open.flags(row -> row.summary().hasRoot()))
                .addArrayOfBoolean(open.flags(TraceRow::imported))
                .addOffsetDateTime(TraceRowsStore.utc(now));
        return connection.preparedQuery(UPSERT_UNSETTLED).execute(tuple).replaceWithVoid();
    }

    private static Tuple words(TraceRowsStore columns) {
        return Tuple.tuple()
                .addArrayOfString(columns.texts(row -> row.key().project()))
                .addArrayOfString(columns.texts(row -> row.key().traceId()))
                .addArrayOfOffsetDateTime(columns.rows().stream()
                        .map(row -> TraceRowsStore.utc(row.summary().startedAt()))
                        .toArray(OffsetDateTime[]::new))
                .addArrayOfString(columns.texts(TraceRow::words));
    }

    private static Set<TraceKey> keys(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(PieceStore::key)
                .collect(toSet());
    }

    private static Map<TraceKey, KnownTrace> known(RowSet<Row> rows, Set<TraceKey> unsettled) {
        var known = new TreeMap<TraceKey, KnownTrace>();
        for (var row : rows) {
            var key = PieceStore.key(row);
            known.put(
                    key,
                    new KnownTrace(
                            key,
                            row.getLocalDate("day"),
                            row.getBoolean("pinned"),
                            !unsettled.contains(key),
                            row.getInteger("span_count"),
                            FacetStore.facets(row)));
        }
        return known;
    }

    private static Map<TraceKey, LocalDate> days(RowSet<Row> rows) {
        var days = new TreeMap<TraceKey, LocalDate>();
        rows.forEach(row -> days.put(PieceStore.key(row), row.getLocalDate("day")));
        return days;
    }
}
