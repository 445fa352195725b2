package errata.ingest.importing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/// A file on its way in, unpacked and on disk: it is read twice, because which field is an id shows only at its end.
final class Spool implements AutoCloseable {
    private static final int BUFFER = 64 * 1024;

    private final Path file;

    private Spool(Path file) {
        this.file = file;
    }

    static final class TooLargeException extends IOException {}

    /// Takes the whole body. Packed or not is seen from its first bytes, whatever the headers say.
    static Spool of(InputStream body, long limit, @Nullable Path folder) throws IOException {
        var file = folder == null
                ? Files.createTempFile("errata-import", ".json")
                : Files.createTempFile(Files.createDirectories(folder), "errata-import", ".json");
        var spool = new Spool(file);
        try {
            spool.take(unpacked(body), limit);
            return spool;
        } catch (IOException e) {
            spool.close();
            throw e;
        }
    }

    InputStream open() throws IOException {
        return new BufferedInputStream(Files.newInputStream(file), BUFFER);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }

    private void take(InputStream plain, long limit) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            var buffer = new byte[BUFFER];
            long taken = 0;
            for (int got = plain.read(buffer); got >= 0; got = plain.read(buffer)) {
                taken += got;
                if (taken > limit) {
                    throw new TooLargeException();
                }
                out.write(buffer, 0, got);
            }
        }
    }

    private static InputStream unpacked(InputStream body) throws IOException {
        var buffered = new BufferedInputStream(body, BUFFER);
        buffered.mark(2);
        boolean gzip = buffered.read() == 0x1f && buffered.read() == 0x8b;
        buffered.reset();
        return gzip ? new GZIPInputStream(buffered, BUFFER) : buffered;
    }
}
