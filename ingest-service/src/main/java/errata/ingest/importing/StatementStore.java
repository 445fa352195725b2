package errata.ingest.importing;

import errata.ingest.Sql;
import errata.ingest.StoreAwayException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Runs a statement with its values.
record StatementStore(DataSource database) {

    /// Reads one row.
    interface RowOfStore<T> {
        T read(ResultSet row) throws SQLException;
    }

    int update(Sql sql, @Nullable Object... values) {
        try (var connection = database.getConnection();
                var statement = prepare(connection, sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new StoreAwayException(e);
        }
    }

    <T> List<T> query(RowOfStore<T> row, Sql sql, @Nullable Object... values) {
        try (var connection = database.getConnection();
                var statement = prepare(connection, sql, values);
                var rows = statement.executeQuery()) {
            var found = new ArrayList<T>();
            while (rows.next()) {
                found.add(row.read(rows));
            }
            return found;
        } catch (SQLException e) {
            throw new StoreAwayException(e);
        }
    }

    private static PreparedStatement prepare(Connection connection, Sql sql, @Nullable Object... values)
            throws SQLException {
        var statement = connection.prepareStatement(sql.text());
        for (int at = 0; at < values.length; at++) {
            statement.setObject(at + 1, values[at]);
        }
        return statement;
    }
}
