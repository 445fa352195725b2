package errata.ingest.importing.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// One file of an import, unpacked and in UTF-8: the only one, or one of those in a zip.
///
/// @param name without folders, as the sender called it
public record Entry(String name, Path file, long size) {
    private static final int BUFFER = 64 * 1024;

    InputStream open() throws IOException {
        return new BufferedInputStream(Files.newInputStream(file), BUFFER);
    }

    /// A part of it.
    public byte[] bytes(long from, int length) throws IOException {
        try (var file = FileChannel.open(file())) {
            var part = ByteBuffer.allocate(length);
            while (part.hasRemaining() && file.read(part, from + part.position()) >= 0) {
                // until all is there
            }
            return Arrays.copyOf(part.array(), part.position());
        }
    }

    /// The name without its ending.
    public String stem() {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
