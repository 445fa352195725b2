package errata.ingest.importing;

import errata.events.ProjectId;
import errata.events.TraceId;
import errata.ingest.Sql;
import errata.ingest.StoreAwayException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/// Remembers when a file was imported first.
@Singleton
final class ImportStore {
    private static final Sql DATE = Sql.named("date-import");
    private static final Sql DATED = Sql.named("import-dated-from");

    private final DataSource database;

    @Inject
    ImportStore(DataSource database) {
        this.database = database;
    }

    /// When the file that has this name and this first conversation was imported first: now, if it was not.
    Instant datedFrom(ProjectId project, String source, TraceId first, Instant now) {
        try (var connection = database.getConnection()) {
            try (var insert = prepare(connection, DATE, project, source, first)) {
                insert.setObject(4, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
                insert.executeUpdate();
            }
            try (var select = prepare(connection, DATED, project, source, first);
                    var row = select.executeQuery()) {
                return row.next() ? row.getObject(1, OffsetDateTime.class).toInstant() : now;
            }
        } catch (SQLException e) {
            throw new StoreAwayException(e);
        }
    }

    private static PreparedStatement prepare(
            Connection connection, Sql sql, ProjectId project, String source, TraceId first) throws SQLException {
        var statement = connection.prepareStatement(sql.text());
        statement.setString(1, project.value());
        statement.setString(2, source);
        statement.setString(3, first.value());
        return statement;
    }
}
