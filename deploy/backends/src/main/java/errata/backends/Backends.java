package errata.backends;

import errata.backends.kafka.Broker;
import errata.backends.postgres.Database;
import errata.backends.postgres.Postgres;
import errata.backends.postgres.Postgres.Durability;
import errata.backends.postgres.PostgresPrograms;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// PostgreSQL and Kafka for tests, each started when first asked for. Their data is thrown away at the end; they never
/// outlive this JVM.
///
/// `shared()` is what a test wants. A test that kills a backend takes its own with `fresh()` and closes it.
public final class Backends implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final String PASSWORD = "test";
    private static @Nullable Backends shared;

    private final Path folder;
    private final RunningPostgres postgres;
    private final RunningKafka kafka;

    private Backends(Place place) {
        folder = place.folder();
        postgres = new RunningPostgres(
                new Postgres(
                        PostgresPrograms.installed(),
                        folder.resolve("postgres"),
                        place.postgresPort(),
                        PASSWORD,
                        Durability.THROW_AWAY),
                folder.resolve("postgres.log"));
        kafka = new RunningKafka(
                new Broker(folder.resolve("kafka"), place.kafkaPort(), place.controllerPort(), 256),
                folder.resolve("kafka.log"));
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /// The backends of this JVM; whatever class loader asks, they are the same processes.
    public static synchronized Backends shared() {
        if (shared == null) {
            shared = new Backends(Place.shared());
        }
        return shared;
    }

    /// Backends of one's own: to be killed, to be closed.
    public static Backends fresh() {
        return new Backends(Place.fresh());
    }

    /// A database with its two roles, empty when first asked for; the same one when asked again.
    public Database database(String name) {
        var running = postgres.start();
        var database = Database.of(running.port(), name, PASSWORD, PASSWORD);
        running.open(database);
        return database;
    }

    /// The address of the broker, where the topics of Errata exist.
    public String kafkaBootstrap() {
        return kafka().bootstrap();
    }

    /// The running cluster, for what a test wants to ask as superuser.
    public Postgres postgres() {
        return postgres.start();
    }

    /// The running broker, for its admin client.
    public Broker kafka() {
        return kafka.start();
    }

    /// Kills the postmaster as `kill -9` does; ask for the database again to have it restarted with its data.
    public void killPostgres() {
        postgres.kill();
    }

    /// Kills the broker as `kill -9` does; ask for its address again to have it restarted with its data.
    public void killKafka() {
        kafka.kill();
    }

    @Override
    public void close() {
        kafka.kill();
        postgres.stop();
        ScratchFolder.delete(folder);
    }
}
