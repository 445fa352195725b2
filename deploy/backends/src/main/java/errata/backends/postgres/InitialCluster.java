package errata.backends.postgres;

import errata.backends.postgres.Postgres.Durability;
import errata.backends.process.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/// Creates the files of a cluster beside their place and moves them there whole: a creation that was killed is simply
/// done again.
record InitialCluster(PostgresPrograms programs, Path data, String password) {

    void create(Durability durability) {
        var fresh = data.resolveSibling(data.getFileName() + ".new");
        Folders.delete(fresh);
        Folders.create(Folders.parent(data));
        try {
            var passwordFile = Files.createTempFile(
                    Folders.parent(data),
                    "initdb",
                    "",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            var log = data.resolveSibling("initdb.log");
            try {
                Files.writeString(passwordFile, password);
                Postgres.run(command(fresh, passwordFile, durability), log);
            } finally {
                Files.delete(passwordFile);
            }
            Files.delete(log);
            Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create the cluster " + data, e);
        }
    }

    private List<String> command(Path into, Path passwordFile, Durability durability) {
        var command = new ArrayList<>(Root.asNobody());
        command.addAll(List.of(programs.program("initdb").toString(), "-D", into.toString()));
        command.addAll(List.of("-U", Postgres.SUPERUSER, "-A", "scram-sha-256", "--pwfile", passwordFile.toString()));
        // The built-in locale sorts alike on every operating system.
        command.addAll(List.of("-E", "UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        if (durability == Durability.THROW_AWAY) {
            command.add("--no-sync");
        }
        return command;
    }
}
