package errata.local.importing;

import errata.local.console.Console;
import java.nio.file.Path;
import java.util.List;

/// One bar over all files, by their bytes.
final class Progress {
    private static final int WIDTH = 30;

    private final Console console;
    private final int files;
    private final long bytes;
    private int filesDone;
    private long bytesDone;

    private Progress(Console console, int files, long bytes) {
        this.console = console;
        this.files = files;
        this.bytes = bytes;
    }

    static Progress over(List<Path> files, Console console) {
        var bytes = files.stream().mapToLong(file -> file.toFile().length()).sum();
        return new Progress(console, files.size(), Math.max(1, bytes));
    }

    /// The file is done to this share, from 0 to 1.
    void at(Path file, double share) {
        var done = (bytesDone + share * file.toFile().length()) / bytes;
        int filled = (int) Math.round(done * WIDTH);
        var which = files == 1 ? "" : "%d of %d ".formatted(filesDone + 1, files);
        console.sayInPlace("[%s%s] %3d %%  %s%s"
                .formatted(
                        "#".repeat(filled),
                        "-".repeat(WIDTH - filled),
                        Math.round(done * 100),
                        which,
                        file.getFileName()));
    }

    void finished(Path file) {
        filesDone++;
        bytesDone += file.toFile().length();
    }

    void end() {
        console.endInPlace();
    }
}
