package errata.ingest;

import errata.backends.Backends;
import errata.backends.process.FreePort;
import errata.backends.process.Tether;
import errata.backends.process.Tethered;
import errata.backends.process.Until;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The packaged service in a process of its own, with the heap it has in production, and backends that may be killed.
public final class RunningService implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Path HERE = Path.of("target").toAbsolutePath();

    private final Backends backends;
    private final int port = FreePort.find();
    private final int grpcPort = FreePort.find();
    private final Tethered process;

    private RunningService(Backends backends, Duration acknowledgedWithin, List<String> options) {
        this.backends = backends;
        var database = backends.database("ingest");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-XX:MaxDirectMemorySize=64m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:TieredStopAtLevel=1",
                "-Dquarkus.http.port=" + port,
                "-Derrata.receiving.grpc.port=" + grpcPort,
                "-Dkafka.bootstrap.servers=" + backends.kafkaBootstrap(),
                "-Dquarkus.datasource.jdbc.url=" + database.jdbcUrl(),
                "-Dquarkus.datasource.username=" + database.app(),
                "-Dquarkus.datasource.password=" + database.appPassword(),
                "-Dquarkus.flyway.username=" + database.owner(),
                "-Dquarkus.flyway.password=" + database.ownerPassword(),
                "-Dquarkus.flyway.placeholders.app=" + database.app(),
                "-Derrata.publishing.acknowledged-within=" + acknowledgedWithin));
        command.addAll(options);
        command.addAll(
                List.of("-jar", HERE.resolve("quarkus-app/quarkus-run.jar").toString()));
        process = Tethered.start(Tether.TERM, command, Map.of(), HERE.resolve("running-service.log"));
    }

    public static RunningService start(Backends backends, Duration acknowledgedWithin, String... options) {
        var service = new RunningService(backends, acknowledgedWithin, List.of(options));
        Until.holds(service::isReady, PATIENCE, () -> "The service is not ready: see target/running-service.log");
        return service;
    }

    public Endpoint endpoint() {
        return new Endpoint(URI.create("http://127.0.0.1:" + port));
    }

    public int port() {
        return port;
    }

    public GrpcEndpoint grpc() {
        return new GrpcEndpoint(grpcPort);
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public Topic topic(String name) {
        return new Topic(backends.kafkaBootstrap(), name);
    }

    public void kill() {
        process.kill();
    }

    @Override
    public void close() {
        process.stop(Duration.ofSeconds(10));
    }

    private boolean isReady() {
        try {
            return endpoint().get("/q/health/ready").status() == 200;
        } catch (UncheckedIOException e) {
            return false; // it does not listen yet
        }
    }
}
