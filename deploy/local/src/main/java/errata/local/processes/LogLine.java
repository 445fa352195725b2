package errata.local.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// What the launcher has to say stands in the log of the process it is about.
final class LogLine {
    private LogLine() {}

    static void append(Path log, String sentence, Throwable reason) {
        try {
            var line = "errata: " + sentence + ": " + reason + System.lineSeparator();
            Files.writeString(log, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
