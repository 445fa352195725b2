package errata.local.product;

import errata.local.console.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A Quarkus application as the build leaves it.
record Application(Path folder) {
    static final String MAIN = "io.quarkus.runner.GeneratedMain";

    /// The application of a module; one that is not built is refused.
    static Application of(Path module) {
        var application = new Application(module.resolve("target/quarkus-app"));
        if (!Files.exists(application.jar())) {
            throw new Refusal("%s is not built. ./errata up builds it.".formatted(module.getFileName()));
        }
        return application;
    }

    /// What `java -jar` runs. Its own class loader finds classes by an index, which is fast but not archived.
    Path jar() {
        return folder.resolve("quarkus-run.jar");
    }

    /// The same classes as one plain class path, in the order in which Quarkus looks for them.
    List<Path> classPath() {
        var path = new ArrayList<Path>();
        for (var part : List.of("quarkus", "app", "lib/boot", "lib/main")) {
            path.addAll(jars(folder.resolve(part)));
        }
        return List.copyOf(path);
    }

    // In `quarkus`, transformed classes go before generated ones, and both before those they replace.
    private static List<Path> jars(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            var jars = files.filter(file -> file.toString().endsWith(".jar")).sorted();
            return folder.endsWith("quarkus") ? jars.toList().reversed() : jars.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
