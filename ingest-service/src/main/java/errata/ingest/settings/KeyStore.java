package errata.ingest.settings;

import errata.events.ProjectId;
import errata.ingest.Sql;
import errata.ingest.StoreAwayException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The keys of every project, and when each was last used.
@Singleton
public final class KeyStore {
    private static final Sql OF_PROJECT = Sql.named("keys-of-project");
    private static final Sql ADD = Sql.named("add-key");
    private static final Sql REVOKE = Sql.named("revoke-key");
    private static final Sql USED = Sql.named("key-was-used");

    private final DataSource database;

    @Inject
    KeyStore(DataSource database) {
        this.database = database;
    }

    public List<KeyRow> of(ProjectId project) {
        try (var connection = database.getConnection()) {
            return of(connection, project);
        } catch (SQLException e) {
            throw new StoreAwayException(e);
        }
    }

    /// Tells when keys were last used; an earlier time changes nothing.
    public void used(Map<UUID, Instant> keys) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(USED.text())) {
            for (var key : keys.entrySet()) {
                statement.setObject(1, utc(key.getValue()));
                statement.setObject(2, key.getKey());
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new StoreAwayException(e);
        }
    }

    static List<KeyRow> of(Connection connection, ProjectId project) throws SQLException {
        try (var statement = connection.prepareStatement(OF_PROJECT.text())) {
            statement.setString(1, project.value());
            try (var rows = statement.executeQuery()) {
                var keys = new ArrayList<KeyRow>();
                while (rows.next()) {
                    keys.add(row(rows));
                }
                return keys;
            }
        }
    }

    static boolean add(Connection connection, ProjectId project, IngestKey key, String prefix) throws SQLException {
        try (var statement = connection.prepareStatement(ADD.text())) {
            statement.setObject(1, key.id());
            statement.setString(2, project.value());
            statement.setString(3, key.name());
            statement.setString(4, prefix);
            statement.setString(5, key.sha256());
            statement.setObject(6, utc(key.createdAt()));
            return statement.executeUpdate() == 1;
        }
    }

    static boolean revoke(Connection connection, ProjectId project, UUID key, Instant at) throws SQLException {
        try (var statement = connection.prepareStatement(REVOKE.text())) {
            statement.setObject(1, utc(at));
            statement.setString(2, project.value());
            statement.setObject(3, key);
            return statement.executeUpdate() == 1;
        }
    }

    private static KeyRow row(ResultSet row) throws SQLException {
        var created = row.getObject("created_at", OffsetDateTime.class).toInstant();
        var key = new IngestKey(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("sha256"),
                created,
                instant(row, "revoked_at"));
        return new KeyRow(key, row.getString("prefix"), instant(row, "last_used_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
