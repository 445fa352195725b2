package errata.ingest.importing;

import com.fasterxml.jackson.databind.JsonNode;
import errata.ingest.Sql;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// What the instance that runs an import tells. Each import is held by at most one instance, for as long as it goes on
/// saying so.
@Singleton
final class RunningStore {
    private static final Sql UNHELD = Sql.named("unheld-imports");
    private static final Sql CLAIM = Sql.named("claim-import");
    private static final Sql SAVE = Sql.named("save-import-progress");
    private static final Sql END = Sql.named("end-import");
    private static final Sql RELEASE = Sql.named("release-import");
    private static final Sql LOST = Sql.named("lost-imports");
    static final int HELD_SECONDS = 15;

    private final StatementStore statements;
    private final UUID holder = UUID.randomUUID();

    @Inject
    RunningStore(DataSource database) {
        this.statements = new StatementStore(database);
    }

    UUID holder() {
        return holder;
    }

    List<UUID> unheld() {
        return statements.query(row -> row.getObject(1, UUID.class), UNHELD);
    }

    Optional<ImportJob> claim(UUID id) {
        return statements.query(JobRowStore::read, CLAIM, holder, HELD_SECONDS, id).stream()
                .findFirst();
    }

    /// Gives up those whose files are gone.
    void giveUpLost() {
        statements.update(LOST);
    }

    /// Whether this instance still holds the import.
    boolean save(UUID id, JsonNode counts, @Nullable JsonNode lists, long checkpoint, long bytesRead) {
        return statements.update(
                        SAVE,
                        checkpoint,
                        counts.toString(),
                        lists == null ? null : lists.toString(),
                        checkpoint,
                        bytesRead,
                        HELD_SECONDS,
                        id,
                        holder)
                > 0;
    }

    void end(UUID id, ImportJob.State state, Format format, @Nullable String problem, Said said) {
        statements.update(
                END,
                state.word(),
                problem,
                said.counts() == null ? null : said.counts().toString(),
                said.lists() == null ? null : said.lists().toString(),
                format.word(),
                state.word(),
                state.word(),
                id,
                holder);
    }

    /// What is told at the end.
    record Said(@Nullable JsonNode counts, @Nullable JsonNode lists) {}

    void release(UUID id, int seconds) {
        statements.update(RELEASE, seconds, id, holder);
    }
}
