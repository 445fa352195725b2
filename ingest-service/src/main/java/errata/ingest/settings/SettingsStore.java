package errata.ingest.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import errata.events.ProjectId;
import errata.ingest.Sql;
import errata.ingest.StoreAwayException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/// The truth about settings. Every change raises the revision of its project's settings, one change at a time.
@Singleton
final class SettingsStore {
    private static final Sql TOUCH = Sql.named("touch-settings");
    private static final Sql ONE = Sql.named("settings-of-project");
    private static final Sql ALL = Sql.named("all-settings");
    private static final Sql REVISIONS = Sql.named("settings-revisions");
    private static final Sql REDACT = Sql.named("set-redaction");
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final int SALT = 16;

    private final DataSource database;
    private final SecureRandom random = new SecureRandom();

    @Inject
    SettingsStore(DataSource database) {
        this.database = database;
    }

    /// Settings with the salt that only the table and the memory of instances have.
    record Kept(IntakeSettings settings, byte[] salt) {}

    private interface InStore<T> {
        T on(Connection connection) throws SQLException;
    }

    /// The settings after the change; empty if there was nothing to change.
    Optional<Kept> addKey(ProjectId project, IngestKey key, String prefix) {
        return change(project, connection -> KeyStore.add(connection, project, key, prefix));
    }

    Optional<Kept> revokeKey(ProjectId project, UUID key, Instant at) {
        return change(project, connection -> KeyStore.revoke(connection, project, key, at));
    }

    Optional<Kept> redact(ProjectId project, RedactionRules rules) {
        return change(project, connection -> {
            try (var statement = connection.prepareStatement(REDACT.text())) {
                statement.setString(1, RulesJson.node(rules).toString());
                statement.setString(2, project.value());
                return statement.executeUpdate() == 1;
            }
        });
    }

    Optional<Kept> find(ProjectId project) {
        return with(connection -> select(connection, ONE, project.value())).stream()
                .findFirst();
    }

    List<Kept> all() {
        return with(connection -> select(connection, ALL));
    }

    Map<ProjectId, Long> revisions() {
        return with(connection -> {
            try (var statement = connection.prepareStatement(REVISIONS.text());
                    var rows = statement.executeQuery()) {
                var revisions = new HashMap<ProjectId, Long>();
                while (rows.next()) {
                    revisions.put(new ProjectId(rows.getString(1)), rows.getLong(2));
                }
                return revisions;
            }
        });
    }

    private Optional<Kept> change(ProjectId project, InStore<Boolean> change) {
        return with(connection -> {
            connection.setAutoCommit(false);
            try {
                touch(connection, project);
                var kept = change.on(connection)
                        ? select(connection, ONE, project.value()).stream().findFirst()
                        : Optional.<Kept>empty();
                if (kept.isPresent()) {
                    connection.commit();
                }
                return kept;
            } finally {
                connection.rollback(); // does nothing after a commit
                connection.setAutoCommit(true);
            }
        });
    }

    private void touch(Connection connection, ProjectId project) throws SQLException {
        var salt = new byte[SALT];
        random.nextBytes(salt);
        try (var statement = connection.prepareStatement(TOUCH.text())) {
            statement.setString(1, project.value());
            statement.setBytes(2, salt);
            statement.executeUpdate();
        }
    }

    private static List<Kept> select(Connection connection, Sql sql, String... arguments) throws SQLException {
        try (var statement = connection.prepareStatement(sql.text())) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setString(i + 1, arguments[i]);
            }
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<Kept>();
                while (rows.next()) {
                    found.add(kept(connection, rows));
                }
                return found;
            }
        }
    }

    private static Kept kept(Connection connection, ResultSet row) throws SQLException {
        var project = new ProjectId(row.getString("project"));
        var keys = KeyStore.of(connection, project).stream().map(KeyRow::key).toList();
        var rules = rules(row.getString("redaction"));
        return new Kept(new IntakeSettings(project, row.getLong("revision"), keys, rules), row.getBytes("salt"));
    }

    private static RedactionRules rules(String json) {
        try {
            return RulesJson.read(JSON.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("jsonb that is no JSON", e);
        }
    }

    private <T> T with(InStore<T> work) {
        try (var connection = database.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new StoreAwayException(e);
        }
    }
}
