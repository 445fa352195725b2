package errata.backends;

import static java.util.Map.entry;

import errata.backends.postgres.Database;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/// Gives a Quarkus test its backends.
///
/// The argument `database` names the database and its roles (`annotation` → `annotation_owner`, `annotation_app`);
/// without it there is no PostgreSQL. `kafka=false` leaves Kafka out.
public final class BackendsResource implements QuarkusTestResourceLifecycleManager {
    private Map<String, String> arguments = Map.of();

    @Override
    public void init(Map<String, String> initArgs) {
        arguments = initArgs;
    }

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<String, String>();
        settings.put("quarkus.devservices.enabled", "false");
        var backends = Backends.shared();
        var kafka = CompletableFuture.supplyAsync(() -> withKafka() ? backends.kafkaBootstrap() : "");
        var name = arguments.get("database");
        if (name != null) {
            settings.putAll(of(backends.database(name)));
        }
        if (withKafka()) {
            settings.put("kafka.bootstrap.servers", kafka.join());
        }
        return settings;
    }

    private boolean withKafka() {
        return !"false".equals(arguments.get("kafka"));
    }

    private static Map<String, String> of(Database database) {
        return Map.ofEntries(
                entry("quarkus.datasource.reactive.url", database.reactiveUrl()),
                entry("quarkus.datasource.jdbc.url", database.jdbcUrl()),
                entry("quarkus.datasource.username", database.app()),
                entry("quarkus.datasource.password", database.appPassword()),
                entry("quarkus.flyway.username", database.owner()),
                entry("quarkus.flyway.password", database.ownerPassword()),
                entry("quarkus.flyway.placeholders.app", database.app()));
    }

    /// The backends stay for the other tests of this JVM and end with it.
    @Override
    public void stop() {}
}
