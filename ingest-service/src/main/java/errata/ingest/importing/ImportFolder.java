package errata.ingest.importing;

import errata.ingest.importing.file.JobFiles;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Where the files of imports wait. It outlives the process, so that the next one can go on.
@Singleton
final class ImportFolder {
    private final Path folder;

    @Inject
    ImportFolder(ImportingSettings settings) {
        this.folder = settings.folder()
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir"), "errata-imports"));
    }

    JobFiles of(UUID job) {
        return new JobFiles(folder, job);
    }

    /// The imports of which something has been here for longer.
    List<UUID> olderThan(Instant time) {
        try (var jobs = Files.list(folder)) {
            return jobs.filter(job -> isOlder(job, time))
                    .map(job -> id(job.getFileName()))
                    .flatMap(Optional::stream)
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOlder(Path job, Instant time) {
        try {
            return Files.getLastModifiedTime(job).toInstant().isBefore(time);
        } catch (IOException e) {
            return false; // it has just gone
        }
    }

    private static Optional<UUID> id(Path name) {
        try {
            return Optional.of(UUID.fromString(name.toString()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
