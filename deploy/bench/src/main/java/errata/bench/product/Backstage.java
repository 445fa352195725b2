package errata.bench.product;

import errata.backends.postgres.Postgres;
import errata.local.home.Home;
import errata.local.home.Passwords;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// The way past the API, for checks that trust nothing the services say.
public record Backstage(Home home, int postgresPort, int kafkaPort) {

    /// The database of the library, as superuser.
    public Connection library() throws SQLException {
        return database("annotation");
    }

    /// Any database, as superuser.
    public Connection database(String name) throws SQLException {
        var url = "jdbc:postgresql://127.0.0.1:" + postgresPort + "/" + name;
        return DriverManager.getConnection(
                url, Postgres.SUPERUSER, new Passwords(home.passwords()).of(Postgres.SUPERUSER));
    }

    public String kafka() {
        return "127.0.0.1:" + kafkaPort;
    }
}
