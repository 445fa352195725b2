package errata.annotation.library;

import errata.events.ProjectId;
import errata.events.TraceId;
import errata.events.sql.Sql;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/// Reads the library.
@Singleton
public final class LibraryStore {
    private static final String LIST = Sql.named(LibraryStore.class, "library/list-traces");
    private static final String ONE = LIST.replace("-- page\n", Sql.named(LibraryStore.class, "library/page-of-one"));

    // What is met by one trace in a hundred fills a page out of so many; what is rarer is gathered from at most 1 % of
    // the library.
    static final int NEWEST = 4_000;

    // Where these nearly filled a page, it is filled soon beyond them: gathering all would read ten thousand hits.
    private static final int FURTHER = 8 * NEWEST;
    private static final int NEARLY = 4;

    private final Pool pool;

    LibraryStore(Pool pool) {
        this.pool = pool;
    }

    Uni<Optional<TraceSummary>> trace(ProjectId project, TraceId trace) {
        return pool.preparedQuery(ONE)
                .execute(Tuple.of(project.value(), trace.value()))
                .map(rows -> rows.rowCount() == 0
                        ? Optional.empty()
                        : Optional.of(SummaryRowStore.summary(rows.iterator().next())));
    }

    /// The newest traces that meet the question, at most `limit`.
    Uni<List<TraceSummary>> list(TraceQuery query, int limit) {
        if (query.isInOrder()) {
            return run(query.inOrder(limit));
        }
        if (query.isRare()) {
            return run(query.ofAll(limit));
        }
        return run(query.ofNewest(limit, NEWEST))
                .chain(found -> found.size() < limit && found.size() >= limit / NEARLY
                        ? run(query.ofNewest(limit, FURTHER))
                        : Uni.createFrom().item(found))
                .chain(found -> found.size() >= limit ? Uni.createFrom().item(found) : run(query.ofAll(limit)));
    }

    private Uni<List<TraceSummary>> run(Page page) {
        return pool.preparedQuery(page.in(LIST))
                .execute(Tuple.from(page.values()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(SummaryRowStore::summary)
                        .toList());
    }
}
