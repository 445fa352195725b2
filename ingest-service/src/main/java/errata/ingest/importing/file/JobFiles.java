package errata.ingest.importing.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/// What an import keeps on disk, in a folder of its own: its entries until it is done, and the list of its refusals.
public final class JobFiles {
    private static final String ENTRIES = "entries";

    private final Path folder;

    public JobFiles(Path below, UUID job) {
        this.folder = below.resolve(job.toString());
    }

    /// Takes the whole body and unpacks it.
    public List<Entry> take(InputStream body, String name, FileLimits limits) throws IOException {
        Files.createDirectories(folder);
        var upload = folder.resolve("upload");
        try (var out = new Unpacked(limits, Long.MAX_VALUE).to(upload)) {
            body.transferTo(out);
        }
        var entries = Unpack.unpack(upload, name, folder, limits);
        Files.delete(upload);
        // Written last: with this list a later process knows that everything is there.
        Files.write(folder.resolve(ENTRIES), entries.stream().map(Entry::name).toList());
        return entries;
    }

    /// Whether the entries are here: of a job that another instance took, they are not.
    public boolean isHere() {
        return Files.exists(folder.resolve(ENTRIES));
    }

    public List<Entry> entries() throws IOException {
        var entries = new ArrayList<Entry>();
        for (var name : Files.readAllLines(folder.resolve(ENTRIES))) {
            var file = folder.resolve("entry-" + entries.size());
            entries.add(new Entry(name, file, Files.size(file)));
        }
        return entries;
    }

    public Path refusals() {
        return folder.resolve("refusals.csv");
    }

    public void removeEntries() {
        remove(false);
    }

    public void removeAll() {
        remove(true);
    }

    private void remove(boolean all) {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .filter(file -> all || !file.equals(folder) && !file.equals(refusals()))
                    .forEach(JobFiles::delete);
        } catch (NoSuchFileException e) {
            // nothing was kept
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
