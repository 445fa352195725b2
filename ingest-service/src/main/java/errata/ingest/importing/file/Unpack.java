package errata.ingest.importing.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipFile;

/// Makes the entries of an upload: unpacked, whatever packed it, and in UTF-8. What it is shows in its first bytes,
/// whatever its name says. Names inside a zip are never used as paths.
final class Unpack {
    private static final String PARQUET =
            "It is Parquet, which is not read: make JSON lines of it and import those. With pandas:"
                    + " read_parquet('in.parquet').to_json('out.jsonl', orient='records', lines=True, date_format='iso')";
    private static final int BUFFER = 64 * 1024;

    private final Path folder;
    private final FileLimits limits;
    private final Unpacked unpacked;
    private final List<Entry> entries = new ArrayList<>();

    private Unpack(Path folder, FileLimits limits, long packed) {
        this.folder = folder;
        this.limits = limits;
        this.unpacked = new Unpacked(limits, packed);
    }

    static List<Entry> unpack(Path upload, String name, Path folder, FileLimits limits) throws IOException {
        var unpack = new Unpack(folder, limits, Files.size(upload));
        switch (Packing.of(upload)) {
            case ZIP -> unpack.zip(upload);
            case GZIP, NONE -> {
                try (var in = new BufferedInputStream(Files.newInputStream(upload), BUFFER)) {
                    unpack.entry(name, in);
                }
            }
            case PARQUET -> throw new UnreadableFileException(PARQUET);
        }
        return unpack.entries;
    }

    private void zip(Path upload) throws IOException {
        try (var zip = new ZipFile(upload.toFile())) {
            if (zip.size() > limits.entries()) {
                throw new FileTooLargeException("At most %d files in a zip".formatted(limits.entries()));
            }
            if (zip.getEntry("xl/workbook.xml") != null) {
                throw new UnreadableFileException("It is a workbook: save its sheet as CSV");
            }
            for (var packed : Collections.list(zip.entries())) {
                var name = FileName.of(packed.getName());
                if (!packed.isDirectory() && !packed.getName().startsWith("__MACOSX/") && !name.startsWith(".")) {
                    try (var in = new BufferedInputStream(zip.getInputStream(packed), BUFFER)) {
                        entry(name, in);
                    }
                }
            }
        }
    }

    private void entry(String name, InputStream in) throws IOException {
        var plain = Packing.isGzip(in) ? new BufferedInputStream(new GZIPInputStream(in, BUFFER), BUFFER) : in;
        var file = folder.resolve("entry-" + entries.size());
        try (var out = unpacked.to(file)) {
            PlainText.copy(plain, out);
        }
        entries.add(new Entry(unpackedName(name), file, Files.size(file)));
    }

    private static String unpackedName(String name) {
        return name.endsWith(".gz") && name.length() > 3 ? name.substring(0, name.length() - 3) : name;
    }
}
