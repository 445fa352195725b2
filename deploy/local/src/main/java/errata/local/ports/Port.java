package errata.local.ports;

import java.util.Locale;

/// The ports of the product. Each can be moved by a variable of its own.
public enum Port {
    UI(8080),
    INGEST(4318),
    OTLP_GRPC(4317),
    ANNOTATION(8081),
    TAXONOMY(8082),
    REPORTING(8083),
    POSTGRES(15432),
    KAFKA(19092),
    KAFKA_CONTROLLER(19093);

    private final int usual;

    Port(int usual) {
        this.usual = usual;
    }

    public int usual() {
        return usual;
    }

    public String variable() {
        return "ERRATA_" + name() + "_PORT";
    }

    public String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
