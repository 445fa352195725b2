package errata.annotation.facts;

import errata.events.sql.Sql;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;

/// Keeps the counts of facets in the transaction that changes the traces, as its last write: rows of frequent values
/// are wanted by everybody.
@Singleton
public final class FacetStore {
    private static final String COUNT = Sql.named(FacetStore.class, "facts/count-facets");

    // A session of its own for every trace must not make this table as long as the library.
    private static final int MOST_VALUES = 10_000;
    private static final int MOST_METADATA_VALUES = 1_000;
    private static final int MOST_FACTS = 500;

    public Uni<Void> count(SqlConnection connection, FacetChanges changes) {
        var net = changes.net();
        if (net.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var keys = List.copyOf(net.keySet());
        var tuple = Tuple.of(
                keys.stream().map(FacetChanges.Counted::project).toArray(String[]::new),
                keys.stream().map(key -> key.mark().fact()).toArray(String[]::new),
                keys.stream().map(key -> key.mark().value()).toArray(String[]::new),
                net.values().toArray(Long[]::new));
        tuple.addInteger(MOST_VALUES).addInteger(MOST_METADATA_VALUES).addInteger(MOST_FACTS);
        return connection.preparedQuery(COUNT).execute(tuple).replaceWithVoid();
    }

    /// Of a row that has all columns of `trace` by which it is counted.
    public static TraceFacets facets(Row row) {
        return new TraceFacets(
                row.getString("service"),
                row.getString("release"),
                row.getString("environment"),
                row.getString("model"),
                row.getString("user_id"),
                row.getString("session_id"),
                row.getString("name"),
                row.getBoolean("failed"),
                row.getOffsetDateTime("started_at").toInstant(),
                marks(row));
    }

    public static List<Mark> marks(Row row) {
        return Arrays.stream(row.getArrayOfStrings("marks")).map(Mark::of).toList();
    }
}
