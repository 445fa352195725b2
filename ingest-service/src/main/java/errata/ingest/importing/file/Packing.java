package errata.ingest.importing.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// How a file is packed, told by its first bytes.
enum Packing {
    NONE,
    GZIP,
    ZIP,
    PARQUET;

    private static final byte[] ZIP_BEGINS = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
    private static final byte[] PARQUET_BEGINS = {'P', 'A', 'R', '1'};

    static Packing of(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var first = in.readNBytes(4);
            if (Arrays.equals(first, ZIP_BEGINS) || Arrays.equals(first, EMPTY_ZIP)) {
                return ZIP;
            }
            if (Arrays.equals(first, PARQUET_BEGINS)) {
                return PARQUET;
            }
            return first.length > 1 && (first[0] & 0xFF) == 0x1f && (first[1] & 0xFF) == 0x8b ? GZIP : NONE;
        }
    }

    /// Looks ahead in a stream that can go back.
    static boolean isGzip(InputStream in) throws IOException {
        in.mark(2);
        boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return gzip;
    }
}
