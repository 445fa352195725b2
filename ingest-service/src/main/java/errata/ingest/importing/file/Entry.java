package errata.ingest.importing.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// One file of an import, unpacked and in UTF-8: the only one, or one of those in a zip.
///
/// @param name without folders, as the sender called it
public record Entry(String name, Path file, long size) {
    private static final int BUFFER = 64 * 1024;

    InputStream open() throws IOException {
        return new BufferedInputStream(Files.newInputStream(file), BUFFER);
    }

    /// The name without its ending.
    public String stem() {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
