package errata.backends.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// Whole folders: where shared things are kept, and how one is removed.
public final class Folders {
    private Folders() {}

    /// Where unpacked programs are kept between runs: `$XDG_CACHE_HOME/errata`, usually `~/.cache/errata`.
    public static Path cache() {
        var xdg = System.getenv("XDG_CACHE_HOME");
        var base = xdg != null && !xdg.isBlank() ? Path.of(xdg) : Path.of(System.getProperty("user.home"), ".cache");
        return base.resolve("errata");
    }

    /// The folder that holds the path.
    public static Path parent(Path path) {
        return path.toAbsolutePath().resolveSibling("");
    }

    public static void create(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Removes the folder and everything in it; links are removed, never followed.
    public static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
