package errata.ingest.importing.file;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Counts what an upload has become on disk so far, and stops it at the limits.
final class Unpacked {
    // Small files may be packed as tightly as they like.
    private static final long HARMLESS = 16 * 1024 * 1024;

    private final FileLimits limits;
    private final long packed;
    private long total;

    Unpacked(FileLimits limits, long packed) {
        this.limits = limits;
        this.packed = packed;
    }

    OutputStream to(Path file) throws IOException {
        return new FilterOutputStream(Files.newOutputStream(file)) {
            @Override
            public void write(int sign) throws IOException {
                add(1);
                out.write(sign);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                add(length);
                out.write(bytes, from, length);
            }
        };
    }

    private void add(int more) throws FileTooLargeException {
        total += more;
        if (total > limits.bytes()) {
            throw new FileTooLargeException("At most %d bytes, unpacked".formatted(limits.bytes()));
        }
        if (total > HARMLESS && total / limits.ratio() > packed) {
            throw new FileTooLargeException(
                    "It unpacks to more than %d times its size: send it unpacked".formatted(limits.ratio()));
        }
    }
}
