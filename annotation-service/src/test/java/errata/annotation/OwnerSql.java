package errata.annotation;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;

/// What a test says to the database past the service, as the owner of its tables.
public final class OwnerSql implements AutoCloseable {
    private final String url;
    private final String owner;
    private final String password;
    private Connection connection;

    /// @param settings of the service under test
    OwnerSql(Map<String, String> settings) {
        url = settings.get("quarkus.datasource.jdbc.url");
        owner = settings.get("quarkus.flyway.username");
        password = settings.get("quarkus.flyway.password");
    }

    /// A connection of the caller's own.
    public Connection open() throws SQLException {
        return DriverManager.getConnection(url, owner, password);
    }

    public void run(String statement, Object... values) {
        asked(statement, values, PreparedStatement::execute);
    }

    /// The number a query answers with.
    public long count(String query, Object... values) {
        return Long.parseLong(text(query, values));
    }

    /// The first column of the first row of an answer.
    public String text(String query, Object... values) {
        return asked(query, values, prepared -> {
            try (var rows = prepared.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        });
    }

    @FunctionalInterface
    private interface Answer<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    private synchronized <T> T asked(String sql, Object[] values, Answer<T> answer) {
        try {
            connection = connection == null || !connection.isValid(5) ? open() : connection;
            try (var prepared = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) {
                    prepared.setObject(i + 1, values[i]);
                }
                return answer.of(prepared);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() {
        try (var open = connection) {
            connection = null;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
