package errata.local.home;

import errata.backends.process.Folders;
import errata.local.console.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The folder in which everything of a local Errata lives. A marker file says that it is ours: only such a folder is
/// ever emptied.
public record Home(Path folder) {
    private static final String MARKER = "this-is-an-errata-home";

    /// Creates the folder; a folder that holds somebody else's files is refused.
    public void create() {
        try {
            if (!Files.exists(marker()) && hasFiles()) {
                throw new Refusal(folder + " is not empty and not a home of Errata. Choose another ERRATA_HOME.");
            }
            Files.createDirectories(logs());
            Files.createDirectories(imports());
            Files.writeString(marker(), "Errata keeps its data here.\n");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to " + folder, e);
        }
    }

    /// Deletes all data, logs and passwords. Nobody may be running.
    public void empty() {
        if (!Files.exists(marker())) {
            return;
        }
        Folders.delete(data());
        Folders.delete(logs());
        try {
            Files.deleteIfExists(passwords());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path data() {
        return folder.resolve("data");
    }

    /// Where files wait while they are imported.
    public Path imports() {
        return data().resolve("imports");
    }

    public Path logs() {
        return folder.resolve("logs");
    }

    public Path log(String process) {
        return logs().resolve(process + ".log");
    }

    /// The last lines of a log, where the reason usually stands.
    public String endOfLog(String process) {
        return new LogTail(log(process)).lastLines();
    }

    public Path passwords() {
        return folder.resolve("passwords.properties");
    }

    public Path runFile() {
        return folder.resolve("errata.json");
    }

    public Path lockFile() {
        return folder.resolve("lock");
    }

    private Path marker() {
        return folder.resolve(MARKER);
    }

    // Logs and the lock may be there before the marker: the build writes its log here.
    private boolean hasFiles() throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var files = Files.list(folder)) {
            return files.anyMatch(file -> !file.equals(logs()) && !file.equals(lockFile()));
        }
    }
}
