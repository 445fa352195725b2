package errata.backends;

import errata.backends.process.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The throw-away folders of tests, named after the process they belong to, so that the next one can tell which of
/// them nobody needs any more.
final class ScratchFolder {
    private static final String PREFIX = "errata-backends-";

    private ScratchFolder() {}

    static Path create() {
        deleteLeftovers();
        try {
            return Files.createTempDirectory(PREFIX + ProcessHandle.current().pid() + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path folder) {
        try {
            Folders.delete(folder);
        } catch (UncheckedIOException e) {
            // Somebody still writes there; the next run will remove it.
        }
    }

    private static void deleteLeftovers() {
        var temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try (var folders = Files.newDirectoryStream(temporary, PREFIX + "*")) {
            for (var folder : folders) {
                if (ProcessHandle.of(owner(folder)).isEmpty()) {
                    delete(folder);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long owner(Path folder) {
        var name = folder.getFileName().toString().substring(PREFIX.length());
        return Long.parseLong(name.substring(0, name.indexOf('-')));
    }
}
