package errata.reporting.projection;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/// Folds what was taken before a stop, and not folded any more: nobody may ever send another event.
@Singleton
final class FoldAtStart {
    private final DataSource database;
    private final FoldJournal folding;

    FoldAtStart(DataSource database, FoldJournal folding) {
        this.database = database;
        this.folding = folding;
    }

    void start(@Observes StartupEvent event) {
        ProjectionStore.behind(database).forEach(folding::soon);
    }
}
