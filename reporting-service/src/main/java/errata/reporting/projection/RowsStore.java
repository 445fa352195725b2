package errata.reporting.projection;

import errata.events.sql.Sql;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGStatement;
import org.postgresql.copy.CopyIn;

/// Statements from their files, over one connection in one transaction; what the database refuses is {@link StoreAway}.
final class RowsStore {
    private static final int ROWS_AT_ONCE = 2_000;
    // From the first time on: as text, events are twice as long.
    private static final int BINARY = -1;
    private static final Map<String, String> STATEMENTS = new ConcurrentHashMap<>();

    private final Connection connection;

    private RowsStore(Connection connection) {
        this.connection = connection;
    }

    @FunctionalInterface
    interface Work<T> {
        T on(RowsStore rows);
    }

    @FunctionalInterface
    interface Each<T> {
        T of(ResultSet row) throws SQLException;
    }

    @FunctionalInterface
    interface EachRow {
        void take(ResultSet row) throws SQLException;
    }

    /// Does the work in one transaction.
    ///
    /// @throws StoreAway if the database failed: then nothing was written
    static <T> T within(DataSource database, Work<T> work) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T done = work.on(new RowsStore(connection));
                connection.commit();
                return done;
            } catch (SQLException | RuntimeException | Error e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new StoreAway(e);
        }
    }

    <T> List<T> query(String statement, Each<T> each, Object... values) {
        var read = new ArrayList<T>();
        each(statement, row -> read.add(each.of(row)), values);
        return read;
    }

    /// Row by row, without keeping any.
    void each(String statement, EachRow each, Object... values) {
        try (var prepared = prepare(statement, values)) {
            prepared.setFetchSize(ROWS_AT_ONCE);
            try (var rows = prepared.executeQuery()) {
                while (rows.next()) {
                    each.take(rows);
                }
            }
        } catch (SQLException e) {
            throw new StoreAway(e);
        }
    }

    void update(String statement, @Nullable Object... values) {
        try (var prepared = prepare(statement, values)) {
            prepared.executeUpdate();
        } catch (SQLException e) {
            throw new StoreAway(e);
        }
    }

    Array array(String type, Object[] values) {
        try {
            return connection.createArrayOf(type, values);
        } catch (SQLException e) {
            throw new StoreAway(e);
        }
    }

    CopyIn copyIn(String statement) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql(statement));
    }

    private PreparedStatement prepare(String statement, @Nullable Object... values) throws SQLException {
        var prepared = connection.prepareStatement(sql(statement));
        prepared.unwrap(PGStatement.class).setPrepareThreshold(BINARY);
        for (int i = 0; i < values.length; i++) {
            prepared.setObject(i + 1, values[i]);
        }
        return prepared;
    }

    private static String sql(String name) {
        return STATEMENTS.computeIfAbsent(name, file -> Sql.named(RowsStore.class, file));
    }
}
