package errata.ingest.refusing;

import errata.events.ProjectId;
import errata.ingest.Sql;
import errata.ingest.StoreAwayException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The newest refusals of each project, and how many there ever were.
@Singleton
final class RefusalStore {
    private static final Sql KEEP = Sql.named("keep-refusal");
    private static final Sql COUNT = Sql.named("count-refusal");
    private static final Sql PRUNE = Sql.named("prune-refusals");
    private static final Sql LET_GO = Sql.named("let-bodies-go");
    private static final Sql PAGE = Sql.named("refusals-of-project");
    private static final Sql ONE = Sql.named("refusal");
    private static final Sql COUNTS = Sql.named("refused-counts");
    private static final Sql REPLAYED = Sql.named("refusal-was-replayed");

    private final DataSource database;

    @Inject
    RefusalStore(DataSource database) {
        this.database = database;
    }

    private interface InStore<T> {
        T on(Connection connection) throws SQLException;
    }

    /// Keeps those that are not kept yet, and no more of a project than there may be.
    ///
    /// @throws NotAcceptedException nothing is kept, for one of them says what no database holds
    void keep(List<Refusal> refusals) {
        with(connection -> {
            connection.setAutoCommit(false);
            try {
                for (var refusal : refusals) {
                    if (insert(connection, refusal)) {
                        count(connection, refusal);
                    }
                }
                for (var project :
                        refusals.stream().map(Refusal::project).distinct().toList()) {
                    prune(connection, project);
                }
                connection.commit();
                return refusals.size();
            } finally {
                connection.rollback(); // does nothing after a commit
                connection.setAutoCommit(true);
            }
        });
    }

    /// The newest first, older than `before`; without their bodies.
    ///
    /// @param code of those only, if told
    List<KeptRefusal> page(ProjectId project, @Nullable String code, long before, int limit) {
        return with(connection -> {
            try (var statement = connection.prepareStatement(PAGE.text())) {
                statement.setString(1, project.value());
                statement.setString(2, code);
                statement.setString(3, code);
                statement.setLong(4, before);
                statement.setInt(5, limit);
                return RefusalRowsStore.of(statement.executeQuery(), false);
            }
        });
    }

    Optional<KeptRefusal> find(ProjectId project, UUID id) {
        return with(connection -> {
            try (var statement = connection.prepareStatement(ONE.text())) {
                statement.setString(1, project.value());
                statement.setObject(2, id);
                return RefusalRowsStore.of(statement.executeQuery(), true).stream()
                        .findFirst();
            }
        });
    }

    RefusedCounts counts(ProjectId project) {
        return with(connection -> {
            try (var statement = connection.prepareStatement(COUNTS.text())) {
                statement.setString(1, project.value());
                var counts = new TreeMap<String, Long>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        counts.put(rows.getString(1), rows.getLong(2));
                    }
                }
                return new RefusedCounts(counts);
            }
        });
    }

    void replayed(UUID id, Instant at) {
        with(connection -> {
            try (var statement = connection.prepareStatement(REPLAYED.text())) {
                statement.setObject(1, OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
                statement.setObject(2, id);
                return statement.executeUpdate();
            }
        });
    }

    private static boolean insert(Connection connection, Refusal refusal) throws SQLException {
        try (var statement = connection.prepareStatement(KEEP.text())) {
            statement.setObject(1, refusal.id());
            statement.setString(2, refusal.project().value());
            statement.setObject(3, OffsetDateTime.ofInstant(refusal.at(), ZoneOffset.UTC));
            statement.setString(4, refusal.code());
            statement.setString(5, refusal.reason());
            statement.setString(6, refusal.refusedBy());
            statement.setString(7, refusal.source());
            statement.setString(8, refusal.traceId());
            statement.setString(9, refusal.spanId());
            statement.setString(10, refusal.name());
            statement.setInt(11, refusal.size());
            var body = refusal.body();
            statement.setBytes(12, body == null ? null : body.bytes());
            statement.setBoolean(13, body != null && body.deflated());
            statement.setString(14, refusal.lacks());
            return statement.executeUpdate() == 1;
        }
    }

    private static void count(Connection connection, Refusal refusal) throws SQLException {
        try (var statement = connection.prepareStatement(COUNT.text())) {
            statement.setString(1, refusal.project().value());
            statement.setString(2, refusal.code());
            statement.executeUpdate();
        }
    }

    private static void prune(Connection connection, ProjectId project) throws SQLException {
        try (var statement = connection.prepareStatement(PRUNE.text())) {
            statement.setString(1, project.value());
            statement.setString(2, project.value());
            statement.setInt(3, Refusal.MOST_OF_A_PROJECT);
            statement.executeUpdate();
        }
        try (var statement = connection.prepareStatement(LET_GO.text())) {
            statement.setString(1, project.value());
            statement.setString(2, project.value());
            statement.setLong(3, Refusal.MOST_BYTES_OF_A_PROJECT);
            statement.executeUpdate();
        }
    }

    private <T> T with(InStore<T> work) {
        try (var connection = database.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw isAboutContent(e) ? new NotAcceptedException(e) : new StoreAwayException(e);
        }
    }

    /// Data exception, constraint violated, limit exceeded.
    private static boolean isAboutContent(SQLException refusal) {
        return refusal.getSQLState() != null && refusal.getSQLState().matches("(22|23|54).*");
    }
}
