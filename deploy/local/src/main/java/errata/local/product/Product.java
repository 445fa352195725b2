package errata.local.product;

import errata.backends.kafka.Broker;
import errata.backends.postgres.Database;
import errata.backends.postgres.Postgres;
import errata.backends.postgres.Postgres.Durability;
import errata.backends.postgres.PostgresPrograms;
import errata.local.archives.Archive;
import errata.local.home.Home;
import errata.local.home.Passwords;
import errata.local.ports.Port;
import errata.local.ports.Ports;
import errata.local.processes.Part;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The parts of the product in the order in which they depend on each other: two backends, four services that keep
/// something, and the pages.
public final class Product {
    private static final int KAFKA_HEAP = 256;
    private static final int SERVICE_HEAP = 192;
    private static final int UI_HEAP = 96;

    private final Path root;
    private final Home home;
    private final Ports ports;
    private final Passwords passwords;
    private final JavaOptions java;
    private final int reportingHeap;
    private final Broker broker;

    /// The product built below `root`.
    public Product(Path root, Home home, Ports ports, Map<String, String> environment) {
        this.root = root;
        this.home = home;
        this.ports = ports;
        passwords = new Passwords(home.passwords());
        java = JavaOptions.of(environment);
        reportingHeap = ReportingHeap.megabytes(environment);
        broker = new Broker(
                home.data().resolve("kafka"), ports.of(Port.KAFKA), ports.of(Port.KAFKA_CONTROLLER), KAFKA_HEAP);
    }

    public List<Part> parts() {
        var ingest = database("ingest");
        var annotation = database("annotation");
        var taxonomy = database("taxonomy");
        var reporting = database("reporting");
        return List.of(
                new PostgresPart(postgres(), List.of(ingest, annotation, taxonomy, reporting)),
                new KafkaPart(broker, archive("kafka", broker.classPath()), java),
                taking(ingest),
                keeping(Port.ANNOTATION, annotation),
                keeping(Port.TAXONOMY, taxonomy),
                part(
                        "reporting-service",
                        Port.REPORTING,
                        1,
                        reportingHeap,
                        keepingEnvironment(Port.REPORTING, reporting)),
                part("ui", Port.UI, 2, UI_HEAP, everybody(Port.UI)));
    }

    private Postgres postgres() {
        return new Postgres(
                PostgresPrograms.installed(),
                home.data().resolve("postgres"),
                ports.of(Port.POSTGRES),
                passwords.of(Postgres.SUPERUSER),
                Durability.KEEPS_EVERY_COMMIT);
    }

    private Database database(String name) {
        return Database.of(ports.of(Port.POSTGRES), name, passwords.of(name + "_owner"), passwords.of(name + "_app"));
    }

    private Part keeping(Port port, Database database) {
        return part(database.name() + "-service", port, 1, SERVICE_HEAP, keepingEnvironment(port, database));
    }

    private Map<String, String> keepingEnvironment(Port port, Database database) {
        var environment = new HashMap<>(everybody(port));
        environment.put("QUARKUS_DATASOURCE_REACTIVE_URL", database.reactiveUrl());
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
        environment.put("QUARKUS_DATASOURCE_USERNAME", database.app());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", database.appPassword());
        environment.put("QUARKUS_FLYWAY_USERNAME", database.owner());
        environment.put("QUARKUS_FLYWAY_PASSWORD", database.ownerPassword());
        environment.put("QUARKUS_FLYWAY_PLACEHOLDERS_APP", database.app());
        environment.put("KAFKA_BOOTSTRAP_SERVERS", broker.bootstrap());
        return environment;
    }

    private Part taking(Database database) {
        var grpc = ports.of(Port.OTLP_GRPC);
        var environment = keepingEnvironment(Port.INGEST, database);
        environment.put(Port.OTLP_GRPC.variable(), Integer.toString(grpc));
        environment.put("ERRATA_IMPORTING_FOLDER", home.imports().toString());
        return service("ingest-service", Port.INGEST, 1, SERVICE_HEAP, environment, Map.of("OTLP over gRPC", grpc));
    }

    // What every service is told: its own address and those of the others.
    private Map<String, String> everybody(Port own) {
        return Map.of(
                "QUARKUS_HTTP_HOST", "127.0.0.1",
                "QUARKUS_HTTP_PORT", Integer.toString(ports.of(own)),
                "ERRATA_UI_URL", ports.url(Port.UI),
                "ERRATA_INGEST_URL", ports.url(Port.INGEST),
                "ERRATA_ANNOTATION_URL", ports.url(Port.ANNOTATION),
                "ERRATA_TAXONOMY_URL", ports.url(Port.TAXONOMY),
                "ERRATA_REPORTING_URL", ports.url(Port.REPORTING),
                // One arena instead of one for each thread: glibc returns memory it does not need.
                "MALLOC_ARENA_MAX", "1");
    }

    private Part part(String name, Port port, int tier, int heap, Map<String, String> environment) {
        return service(name, port, tier, heap, environment, Map.of());
    }

    private Part service(
            String name, Port port, int tier, int heap, Map<String, String> environment, Map<String, Integer> more) {
        var application = Application.of(root.resolve(name));
        var archive = archive(name, application.classPath());
        return new ServicePart(
                name, ports.of(port), more, tier, application, archive, java.withHeap(heap), environment);
    }

    private Archive archive(String name, List<Path> classPath) {
        return Archive.in(root.resolve("deploy/local/target/archives"), name, classPath);
    }
}
