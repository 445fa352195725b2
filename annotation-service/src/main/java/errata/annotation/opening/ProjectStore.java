package errata.annotation.opening;

import errata.events.sql.Sql;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.Locale;

@Singleton
final class ProjectStore {

    private static final String UPSERT = Sql.named(ProjectStore.class, "opening/upsert-project");

    private final Pool pool;

    ProjectStore(Pool pool) {
        this.pool = pool;
    }

    Uni<Void> keep(Announcement announced) {
        return pool.preparedQuery(UPSERT)
                .execute(Tuple.of(
                        announced.id().value(),
                        announced.name(),
                        announced.clock().name().toLowerCase(Locale.ROOT),
                        announced.createdAt().atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }
}
