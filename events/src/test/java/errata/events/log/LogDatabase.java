package errata.events.log;

import errata.backends.Backends;
import errata.backends.postgres.Database;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.postgresql.Driver;

/// A migrated database on real PostgreSQL, and a pool that works with the service's own role. Registered with a test,
/// it is closed after all of it.
public final class LogDatabase implements AutoCloseable, AfterAllCallback {

    static {
        // The driver announces itself to the class loader that asks first, which may have been another application's.
        if (!new Driver().acceptsURL("jdbc:postgresql:")) {
            throw new AssertionError("not the driver of PostgreSQL");
        }
    }

    private final Vertx vertx = Vertx.vertx();
    public final Database database;
    public final Pool pool;

    /// The one that tests share which make projects of their own.
    public static LogDatabase shared() {
        return new LogDatabase(Backends.shared(), "events");
    }

    public LogDatabase(Backends backends, String name) {
        database = backends.database(name);
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.owner(), database.ownerPassword())
                .placeholders(Map.of("app", database.app()))
                .load()
                .migrate();
        pool = pool(16);
    }

    public Pool pool(int size) {
        var options = PgConnectOptions.fromUri(database.reactiveUrl())
                .setUser(database.app())
                .setPassword(database.appPassword())
                .setCachePreparedStatements(true);
        return Pool.newInstance(PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(size))
                .connectingTo(options)
                .using(vertx)
                .build());
    }

    @Override
    public void afterAll(ExtensionContext test) {
        close();
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
