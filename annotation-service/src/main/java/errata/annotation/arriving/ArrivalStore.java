package errata.annotation.arriving;

import errata.annotation.facts.FacetChanges;
import errata.annotation.facts.FacetStore;
import errata.events.sql.Sql;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Writes what arrived: spans, and what their traces say now, in one transaction. Doing it twice changes nothing.
@Singleton
final class ArrivalStore {
    private static final String ENSURE_DAY = Sql.named(ArrivalStore.class, "arriving/ensure-day");

    private final Pool pool;
    private final SpanStore spans;
    private final TraceStore traces;
    private final TraceSummaries summaries;
    private final FacetStore facets;
    private final Set<LocalDate> ensured = ConcurrentHashMap.newKeySet();

    ArrivalStore(Pool pool, SpanStore spans, TraceStore traces, TraceSummaries summaries, FacetStore facets) {
        this.pool = pool;
        this.spans = spans;
        this.traces = traces;
        this.summaries = summaries;
        this.facets = facets;
    }

    /// @return how many traces are new or changed
    Uni<Integer> store(Arrivals arrivals, Instant now) {
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return pool.withTransaction(connection -> traces.lock(connection, arrivals.keys())
                        .map(known -> new Batch(arrivals, known, today))
                        .call(batch -> ensureDays(connection, batch.days()))
                        .chain(batch -> write(connection, batch, now)))
                .onFailure()
                .invoke(ensured::clear);
    }

    private Uni<Integer> write(SqlConnection connection, Batch batch, Instant now) {
        return spans.insert(connection, batch)
                .call(changed -> spans.pinAgain(connection, batch.pinned(changed)))
                .chain(changed -> rows(connection, batch, changed)
                        .chain(rows -> upsert(connection, batch, rows, now))
                        .replaceWith(changed.size()));
    }

    private Uni<List<TraceRow>> rows(SqlConnection connection, Batch batch, Set<TraceKey> changed) {
        return Multi.createFrom()
                .iterable(batch.toReadBack(changed))
                .onItem()
                .transformToUniAndConcatenate(group -> knownRows(connection, batch, group))
                .collect()
                .asList()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(groups -> {
                    var rows = new ArrayList<>(batch.newRows(changed, summaries));
                    groups.forEach(rows::addAll);
                    return rows;
                });
    }

    private Uni<List<TraceRow>> knownRows(SqlConnection connection, Batch batch, List<KnownTrace> group) {
        return spans.readBack(connection, group)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(found -> found.entrySet().stream()
                        .map(entry -> summaries.row(
                                entry.getKey(),
                                batch.day(entry.getKey()),
                                batch.imported(entry.getKey()),
                                batch.settled(entry.getKey()),
                                entry.getValue().spans(),
                                entry.getValue().count()))
                        .toList());
    }

    /// A trace that another consumer saw first on another day (a partition just changed hands): all is undone and done
    /// again, now with the day that stands.
    private Uni<Void> upsert(SqlConnection connection, Batch batch, List<TraceRow> rows, Instant now) {
        if (rows.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return traces.upsert(connection, rows, now)
                .invoke(days -> requireSameDays(rows, days))
                .chain(() -> facets.count(connection, changes(batch, rows)));
    }

    private static FacetChanges changes(Batch batch, List<TraceRow> rows) {
        var changes = new FacetChanges();
        rows.forEach(row -> changes.replace(row.key().project(), batch.facets(row.key()), row.facets()));
        return changes;
    }

    private static void requireSameDays(List<TraceRow> rows, Map<TraceKey, LocalDate> days) {
        for (var row : rows) {
            if (!row.day().equals(days.get(row.key()))) {
                throw new IllegalStateException("trace " + row.key().traceId() + " was first seen on another day");
            }
        }
    }

    private Uni<Void> ensureDays(SqlConnection connection, Set<LocalDate> days) {
        return Multi.createFrom()
                .iterable(days)
                .filter(day -> !ensured.contains(day))
                .onItem()
                .transformToUniAndConcatenate(day -> connection
                        .preparedQuery(ENSURE_DAY)
                        .execute(Tuple.of(day))
                        .invoke(() -> ensured.add(day)))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
