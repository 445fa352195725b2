package errata.local.whole;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes.Name;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/// A product whose services are stubs, in the places where the build puts the real ones.
final class StubProduct {
    private static final List<String> SERVICES =
            List.of("ingest-service", "annotation-service", "taxonomy-service", "reporting-service", "ui");

    private StubProduct() {}

    static Path build(Path root) throws IOException {
        for (var service : SERVICES) {
            var folder = Files.createDirectories(root.resolve(service).resolve("target/quarkus-app"));
            try (var out = Files.newOutputStream(folder.resolve("quarkus-run.jar"))) {
                new JarOutputStream(out, manifest()).close();
            }
        }
        return root;
    }

    private static Manifest manifest() {
        var classes = StubService.class.getProtectionDomain().getCodeSource().getLocation();
        var manifest = new Manifest();
        var main = manifest.getMainAttributes();
        main.put(Name.MANIFEST_VERSION, "1.0");
        main.put(Name.MAIN_CLASS, StubService.class.getName());
        main.put(Name.CLASS_PATH, classes.toString());
        return manifest;
    }
}
