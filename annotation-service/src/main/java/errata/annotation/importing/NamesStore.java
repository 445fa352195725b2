package errata.annotation.importing;

import errata.events.ProjectId;
import errata.events.TraceId;
import errata.events.sql.Sql;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// Which traces people mean by a name.
@Singleton
final class NamesStore {

    private static final String CALLED = Sql.named(NamesStore.class, "importing/traces-called");
    private static final String MATCHING = Sql.named(NamesStore.class, "importing/matching");
    private static final String PLACE_MATCHING = Sql.named(NamesStore.class, "importing/place-matching");

    private final Pool pool;

    NamesStore(Pool pool) {
        this.pool = pool;
    }

    /// @param others how many traces are called so
    record Called(TraceId trace, long others) {}

    /// How many rows name one trace, or several, of how many that name any.
    record Matching(long said, long matched, long ambiguous) {}

    Uni<Map<String, Called>> called(ProjectId project, Collection<String> names) {
        return pool.preparedQuery(CALLED)
                .execute(Tuple.of(project.value(), names.toArray(String[]::new)))
                .map(rows -> {
                    var called = new HashMap<String, Called>();
                    rows.forEach(row -> called.put(
                            row.getString("name"),
                            new Called(new TraceId(row.getString("trace_id")), row.getLong("others"))));
                    return called;
                });
    }

    Uni<Matching> matching(ProjectId project, UUID id, String column) {
        var query = column.equals(Mapping.PLACE)
                ? pool.preparedQuery(PLACE_MATCHING).execute(Tuple.of(project.value(), id))
                : pool.preparedQuery(MATCHING).execute(Tuple.of(project.value(), id, column));
        return query.map(rows -> rows.iterator().next())
                .map(row -> new Matching(row.getLong("said"), row.getLong("matched"), row.getLong("ambiguous")));
    }
}
