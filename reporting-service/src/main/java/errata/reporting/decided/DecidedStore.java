package errata.reporting.decided;

import errata.events.Actor;
import errata.events.AnnotationEvent;
import errata.events.ProjectId;
import errata.events.codec.Encoded;
import errata.events.codec.EventCodec;
import errata.events.sql.Sql;
import errata.reporting.Entry;
import errata.reporting.cutting.Cut;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import javax.sql.DataSource;

/// The journal in the order in which things were decided. Blocking, and sorted by the database.
@Singleton
final class DecidedStore {
    private static final String EVENTS = Sql.named(DecidedStore.class, "decided-by");
    private static final String CODEBOOK = Sql.named(DecidedStore.class, "codebook-decided-by");
    private static final int ROWS_AT_ONCE = 2_000;

    private final DataSource database;
    private final EventCodec codec = EventCodec.again();

    DecidedStore(DataSource database) {
        this.database = database;
    }

    /// One by one what was decided by an instant, of what the cut knows; first of all the facts of the traces.
    void each(ProjectId project, Cut cut, Instant by, Consumer<Entry<AnnotationEvent>> each) {
        read(EVENTS, project, cut.labels(), by, row -> each.accept(entry(row)));
    }

    /// The last codebook position decided by an instant; 0 if there is none.
    long codebook(ProjectId project, Cut cut, Instant by) {
        var position = new long[1];
        read(CODEBOOK, project, cut.codebook(), by, row -> position[0] = row.getLong(1));
        return position[0];
    }

    @FunctionalInterface
    private interface EachRow {
        void take(ResultSet row) throws SQLException;
    }

    private void read(String statement, ProjectId project, long upTo, Instant by, EachRow each) {
        try (var connection = database.getConnection()) {
            // Rows come some at a time within a transaction alone.
            connection.setAutoCommit(false);
            try (var prepared = prepare(connection, statement, project, upTo, by);
                    var rows = prepared.executeQuery()) {
                while (rows.next()) {
                    each.take(rows);
                }
            }
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException("the journal cannot be read", e);
        }
    }

    private static PreparedStatement prepare(
            Connection connection, String statement, ProjectId project, long upTo, Instant by) throws SQLException {
        var prepared = connection.prepareStatement(statement);
        prepared.setFetchSize(ROWS_AT_ONCE);
        prepared.setString(1, project.value());
        prepared.setLong(2, upTo);
        prepared.setObject(3, OffsetDateTime.ofInstant(by, ZoneOffset.UTC));
        return prepared;
    }

    private Entry<AnnotationEvent> entry(ResultSet row) throws SQLException {
        var encoded = new Encoded(row.getString(2), row.getInt(3), row.getBytes(4));
        return new Entry<>(
                row.getLong(1),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                new Actor(row.getString(5)),
                (AnnotationEvent) codec.decode(encoded));
    }
}
