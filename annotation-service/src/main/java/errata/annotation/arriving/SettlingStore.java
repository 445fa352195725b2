package errata.annotation.arriving;

import errata.events.sql.Sql;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlResult;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/// Marks complete traces as settled.
@Singleton
final class SettlingStore {
    private static final String SETTLE = Sql.named(SettlingStore.class, "arriving/settle");

    private final Pool pool;
    private final AssemblyConfig config;

    SettlingStore(Pool pool, AssemblyConfig config) {
        this.pool = pool;
        this.config = config;
    }

    /// @return how many traces were settled
    Uni<Integer> settle(Instant now) {
        var tuple = Tuple.of(
                before(now, config.quietWithRoot()),
                before(now, config.quietImported()),
                before(now, config.quietWithoutRoot()),
                before(now, config.oldest()));
        return pool.preparedQuery(SETTLE).execute(tuple).map(SqlResult::rowCount);
    }

    private static OffsetDateTime before(Instant now, Duration time) {
        return now.minus(time).atOffset(ZoneOffset.UTC);
    }
}
