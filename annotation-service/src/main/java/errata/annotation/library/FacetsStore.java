package errata.annotation.library;

import errata.events.ProjectId;
import errata.events.sql.Sql;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;

/// Counts of facets: kept ones for a whole project, counted ones for a part of it.
@Singleton
final class FacetsStore {
    private static final String KEPT = Sql.named(FacetsStore.class, "library/facets");
    private static final String COUNTED = Sql.named(FacetsStore.class, "library/facets-of-page");
    // Counting takes 8 ms for a thousand.
    static final int MOST = 4_000;

    // A part that so many of the newest traces belong to is counted among these alone.
    private static final int ENOUGH = 100;

    private final Pool pool;

    FacetsStore(Pool pool) {
        this.pool = pool;
    }

    Uni<Facets> facets(ProjectId project, TraceQuery query) {
        return query.isOpen()
                ? pool.preparedQuery(KEPT).execute(Tuple.of(project.value())).map(rows -> read(rows)
                        .facets(true))
                : counted(query);
    }

    private Uni<Facets> counted(TraceQuery query) {
        if (query.isInOrder()) {
            return run(query.inOrder(MOST + 1)).map(read -> read.facets(read.traces() <= MOST));
        }
        return (query.isRare()
                        ? Uni.createFrom().item(new FacetRows())
                        : run(query.ofNewest(MOST, LibraryStore.NEWEST)))
                .chain(read -> read.traces() >= ENOUGH
                        ? Uni.createFrom().item(read.facets(false))
                        : run(query.ofAll(MOST + 1)).map(all -> all.facets(all.traces() <= MOST)));
    }

    private Uni<FacetRows> run(Page page) {
        return pool.preparedQuery(page.factsIn(COUNTED))
                .execute(Tuple.from(page.values()))
                .map(FacetsStore::read);
    }

    private static FacetRows read(RowSet<Row> rows) {
        var read = new FacetRows();
        rows.forEach(row -> read.add(row.getString("fact"), row.getString("value"), row.getLong("traces")));
        return read;
    }
}
