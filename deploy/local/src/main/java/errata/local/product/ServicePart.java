package errata.local.product;

import errata.local.processes.Part;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A Quarkus application of the product.
record ServicePart(String name, int port, int tier, Path jar, int heapMegabytes, Map<String, String> environment)
        implements Part {

    ServicePart {
        environment = Map.copyOf(environment);
    }

    @Override
    public List<String> command() {
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        return List.of(
                java.toString(),
                "-Xms32m",
                "-Xmx" + heapMegabytes + "m",
                "-XX:MaxDirectMemorySize=64m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                jar.toString());
    }

    @Override
    public boolean isReady() {
        return Health.isReady(port);
    }
}
