package errata.backends;

import errata.backends.process.FreePort;
import java.nio.file.Path;

/// Where a pair of backends lives: its folder and its ports.
record Place(Path folder, int postgresPort, int kafkaPort, int controllerPort) {
    private static final String SHARED = "errata.backends.shared";

    static Place fresh() {
        return new Place(ScratchFolder.create(), FreePort.find(), FreePort.find(), FreePort.find());
    }

    /// The one place of this JVM. Quarkus loads test classes, and this one with them, once for each application it
    /// starts; so the place is remembered as plain text where all class loaders look.
    static Place shared() {
        synchronized (System.getProperties()) {
            var remembered = System.getProperty(SHARED);
            if (remembered != null) {
                return parse(remembered);
            }
            var place = fresh();
            System.setProperty(SHARED, place.asText());
            return place;
        }
    }

    private String asText() {
        return "%d %d %d %s".formatted(postgresPort, kafkaPort, controllerPort, folder);
    }

    private static Place parse(String text) {
        var parts = text.split(" ", 4);
        return new Place(
                Path.of(parts[3]), Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }
}
