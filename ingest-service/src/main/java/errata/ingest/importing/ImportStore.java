package errata.ingest.importing;

import errata.events.ProjectId;
import errata.events.TraceId;
import errata.ingest.Sql;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/// Remembers when a file was imported first.
@Singleton
final class ImportStore {
    private static final Sql DATE = Sql.named("date-import");
    private static final Sql DATED = Sql.named("import-dated-from");

    private final StatementStore statements;

    @Inject
    ImportStore(DataSource database) {
        this.statements = new StatementStore(database);
    }

    /// When the file that has this name and this first conversation was imported first: now, if it was not.
    Instant datedFrom(ProjectId project, String source, TraceId first, Instant now) {
        var at = OffsetDateTime.ofInstant(now, ZoneOffset.UTC);
        statements.update(DATE, project.value(), source, first.value(), at);
        return statements
                .query(
                        row -> row.getObject(1, OffsetDateTime.class).toInstant(),
                        DATED,
                        project.value(),
                        source,
                        first.value())
                .stream()
                .findFirst()
                .orElse(now);
    }
}
