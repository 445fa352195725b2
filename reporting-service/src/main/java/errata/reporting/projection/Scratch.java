package errata.reporting.projection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// The temporary file of a rebuild, and what is said where it cannot be had: people read it as the reason of a rebuild
/// that failed.
final class Scratch {
    private Scratch() {}

    /// Gone when it is closed, and with the process.
    static FileChannel in(Path folder) {
        try {
            var path = Files.createTempFile(folder, "errata-states", ".runs");
            return FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException e) {
            throw trouble("A rebuild needs a temporary file in " + folder, e);
        }
    }

    static UncheckedIOException trouble(String what, IOException e) {
        return new UncheckedIOException(
                what + ": " + why(e)
                        + ". Make room there, or name another folder in errata.rebuild.folder, and rebuild again",
                e);
    }

    private static @Nullable String why(IOException e) {
        return switch (e) {
            case NoSuchFileException _ -> "there is no such folder";
            case AccessDeniedException _ -> "it may not be written to";
            case FileSystemException told when told.getReason() != null -> told.getReason();
            default -> e.getMessage();
        };
    }
}
