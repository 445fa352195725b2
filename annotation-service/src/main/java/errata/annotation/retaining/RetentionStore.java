package errata.annotation.retaining;

import errata.annotation.facts.FacetChanges;
import errata.annotation.facts.FacetStore;
import errata.annotation.retaining.RetentionRule.Day;
import errata.events.sql.Sql;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;

/// Drops days of the library.
@Singleton
final class RetentionStore {
    private static final String DAYS = Sql.named(RetentionStore.class, "retaining/days");
    private static final String PIN = Sql.named(RetentionStore.class, "retaining/pin-sampled");
    private static final String DELETE = Sql.named(RetentionStore.class, "retaining/delete-traces");
    private static final String DROP = Sql.named(RetentionStore.class, "retaining/drop-day");

    // Deleted traces hold the counts of facets until they are committed: arrivals wait for that long.
    private static final int AT_ONCE = 500;

    private final Pool pool;
    private final FacetStore facets;

    RetentionStore(Pool pool, FacetStore facets) {
        this.pool = pool;
        this.facets = facets;
    }

    Uni<List<Day>> days() {
        return pool.preparedQuery(DAYS).execute().map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(RetentionStore::day)
                .toList());
    }

    /// Trace by trace first, in small steps, the pieces at the end: stopped in between, the next run completes it.
    Uni<Void> drop(LocalDate day) {
        return pool.withTransaction(connection -> connection.preparedQuery(PIN).execute(Tuple.of(day)))
                .chain(() -> deleteTraces(day))
                .chain(() -> pool.withTransaction(connection -> connection
                        .query("set local lock_timeout = '5s'")
                        .execute()
                        .chain(() -> connection.preparedQuery(DROP).execute(Tuple.of(day)))))
                .replaceWithVoid();
    }

    private Uni<Void> deleteTraces(LocalDate day) {
        return pool.withTransaction(connection -> delete(connection, day))
                .chain(count -> count == 0 ? Uni.createFrom().voidItem() : deleteTraces(day));
    }

    private Uni<Integer> delete(SqlConnection connection, LocalDate day) {
        return connection.preparedQuery(DELETE).execute(Tuple.of(day, AT_ONCE)).chain(gone -> {
            var changes = new FacetChanges();
            gone.forEach(row -> changes.replace(row.getString("project"), FacetStore.facets(row), null));
            return facets.count(connection, changes).replaceWith(gone.size());
        });
    }

    private static Day day(Row row) {
        return new Day(
                row.getLocalDate("day"),
                row.getLong("bytes"),
                row.getLong("spans"),
                row.getLong("traces"),
                row.getLong("pinned"),
                false);
    }
}
