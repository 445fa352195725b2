package errata.ingest.projects;

import errata.events.ProjectId;
import errata.ingest.Sql;
import errata.ingest.StoreAwayException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/// Keeps every project, so that a lost topic can be filled again.
@Singleton
final class ProjectStore {
    private static final Sql KEEP = Sql.named("keep-project");
    private static final Sql ALL = Sql.named("kept-projects");

    private final DataSource database;

    @Inject
    ProjectStore(DataSource database) {
        this.database = database;
    }

    void keep(Project project) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(KEEP.text())) {
            statement.setString(1, project.id().value());
            statement.setString(2, project.name());
            statement.setString(3, ProjectJson.word(project.clock()));
            statement.setObject(4, OffsetDateTime.ofInstant(project.createdAt(), ZoneOffset.UTC));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new StoreAwayException(e);
        }
    }

    List<Project> all() {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(ALL.text());
                var rows = statement.executeQuery()) {
            var projects = new ArrayList<Project>();
            while (rows.next()) {
                Instant createdAt =
                        rows.getObject("created_at", OffsetDateTime.class).toInstant();
                projects.add(new Project(
                        new ProjectId(rows.getString("id")),
                        rows.getString("name"),
                        ProjectJson.clock(rows.getString("clock")).orElseThrow(),
                        createdAt));
            }
            return projects;
        } catch (SQLException e) {
            throw new StoreAwayException(e);
        }
    }
}
