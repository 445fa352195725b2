package errata.reporting.projection;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/// Folds what was taken before a stop, and not folded any more: nobody may ever send another event.
@Singleton
final class FoldAtStart {
    private static final Logger LOG = Logger.getLogger(FoldAtStart.class);

    private final DataSource database;
    private final FoldJournal folding;

    FoldAtStart(DataSource database, FoldJournal folding) {
        this.database = database;
        this.folding = folding;
    }

    void start(@Observes StartupEvent event) {
        Uni.createFrom()
                .item(() -> ProjectionStore.behind(database))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .onItem()
                .transformToMulti(projects -> Multi.createFrom().iterable(projects))
                .onItem()
                .transformToUniAndConcatenate(folding::soon)
                .subscribe()
                .with(_ -> {}, failure -> LOG.error("what was left could not be folded", failure));
    }
}
