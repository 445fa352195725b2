package errata.annotation.arriving;

import errata.events.sql.Sql;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Partitions of days, made when they are first needed.
@Singleton
final class DayStore {
    private static final String ENSURE = Sql.named(DayStore.class, "arriving/ensure-day");

    private final Set<LocalDate> ensured = ConcurrentHashMap.newKeySet();

    Uni<Void> ensure(SqlConnection connection, Set<LocalDate> days) {
        return Multi.createFrom()
                .iterable(days)
                .filter(day -> !ensured.contains(day))
                .onItem()
                .transformToUniAndConcatenate(day ->
                        connection.preparedQuery(ENSURE).execute(Tuple.of(day)).invoke(() -> ensured.add(day)))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /// After a failure nothing is known: the day may have been dropped, or its making undone.
    void forget() {
        ensured.clear();
    }
}
