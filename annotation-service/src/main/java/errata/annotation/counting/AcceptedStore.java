package errata.annotation.counting;

import errata.events.sql.Sql;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.ToLongFunction;

/// Keeps what instances of ingest say.
@Singleton
final class AcceptedStore {
    private static final String REPLACE = Sql.named(AcceptedStore.class, "counting/replace-accepted");

    private final Pool pool;

    AcceptedStore(Pool pool) {
        this.pool = pool;
    }

    Uni<Void> keep(List<Accepted> told) {
        var origins = told.stream().map(Accepted::origin).toList();
        var tuple = Tuple.tuple()
                .addArrayOfString(origins.stream().map(Origin::project).toArray(String[]::new))
                .addArrayOfString(origins.stream().map(Origin::instance).toArray(String[]::new))
                .addArrayOfOffsetDateTime(origins.stream()
                        .map(origin -> origin.minute().atOffset(ZoneOffset.UTC))
                        .toArray(OffsetDateTime[]::new))
                .addArrayOfLong(all(told, Accepted::accepted))
                .addArrayOfLong(all(told, Accepted::refused))
                .addArrayOfLong(all(told, Accepted::bytes))
                .addArrayOfLong(all(told, Accepted::requests));
        return pool.preparedQuery(REPLACE).execute(tuple).replaceWithVoid();
    }

    private static Long[] all(List<Accepted> told, ToLongFunction<Accepted> count) {
        return told.stream().mapToLong(count).boxed().toArray(Long[]::new);
    }
}
