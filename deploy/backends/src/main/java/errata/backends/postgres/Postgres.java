package errata.backends.postgres;

import errata.backends.process.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/// One PostgreSQL cluster on the loopback address: how it is created, started, reached. It runs durable (`fsync`) and
/// asks everybody for a password; only a throw-away cluster of tests gives up durability for speed.
public record Postgres(PostgresPrograms programs, Path data, int port, String password, Durability durability) {
    public enum Durability {
        KEEPS_EVERY_COMMIT,
        THROW_AWAY
    }

    /// The superuser of the cluster; no service knows its password.
    public static final String SUPERUSER = "errata";

    /// Creates the cluster when there is none yet and ends a postmaster that an earlier run left behind on these files.
    public void prepare() {
        if (Files.exists(data.resolve("PG_VERSION"))) {
            new PostmasterPid(data).endLeftover();
        } else {
            new InitialCluster(programs, data, password).create(durability);
        }
    }

    /// The command of the postmaster. It runs in the foreground and logs to its standard error.
    public List<String> command() {
        var command = new ArrayList<>(Root.asNobody());
        command.addAll(List.of(programs.program("postgres").toString(), "-D", data.toString()));
        settings().forEach(setting -> command.addAll(List.of("-c", setting)));
        return List.copyOf(command);
    }

    private List<String> settings() {
        var settings = new ArrayList<>(List.of(
                "listen_addresses=127.0.0.1",
                "port=" + port,
                "unix_socket_directories=",
                "shared_buffers=128MB",
                "max_wal_size=2GB",
                "max_connections=120",
                "log_line_prefix=%m [%p] %d ",
                "timezone=UTC",
                "log_timezone=UTC"));
        if (durability == Durability.THROW_AWAY) {
            settings.addAll(List.of("fsync=off", "full_page_writes=off"));
        }
        return settings;
    }

    public boolean isReady() {
        try (var connection = connect("postgres")) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    /// Creates the database and its two roles where missing, and sets their passwords. Doing it again changes nothing.
    public void open(Database database) {
        try (var connection = connect("postgres")) {
            new DatabaseRoles(connection).create(database);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot create the database " + database.name(), e);
        }
    }

    /// A connection of the superuser.
    public Connection connect(String database) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", SUPERUSER);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "2");
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + database, properties);
    }

    /// Kills the postmaster as `kill -9` does, whoever started it.
    public void kill() {
        new PostmasterPid(data).kill();
    }

    /// Removes the cluster and all its data.
    public void delete() {
        Folders.delete(data);
    }

    static void run(List<String> command, Path log) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command + " failed: " + Files.readString(log));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while running " + command, e);
        }
    }
}
