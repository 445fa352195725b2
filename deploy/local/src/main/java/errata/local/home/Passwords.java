package errata.local.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/// The passwords of the database roles: made once, kept in a file only its owner may read, told to the services through
/// their environment.
public final class Passwords {
    private static final int BYTES = 24;

    private final Path file;
    private final Properties known = new Properties();

    public Passwords(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                known.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + file, e);
            }
        }
    }

    /// The password of the role, made when first asked for.
    public synchronized String of(String role) {
        var password = known.getProperty(role);
        if (password == null) {
            password = random();
            known.setProperty(role, password);
            save();
        }
        return password;
    }

    private static String random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private void save() {
        var ownerOnly = PosixFilePermissions.fromString("rw-------");
        try {
            if (!Files.exists(file)) {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(ownerOnly));
            }
            Files.setPosixFilePermissions(file, ownerOnly);
            try (var writer = Files.newBufferedWriter(file)) {
                known.store(writer, "Made by Errata for the databases of this machine.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }
}
