package errata.annotation.arriving;

import errata.events.sql.Sql;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/// Keeps the list of words short that every search has to read through, beside the writing of traces.
@Singleton
class MergingWordsStore {
    private static final Logger LOG = Logger.getLogger(MergingWordsStore.class);
    private static final String MERGE = Sql.named(MergingWordsStore.class, "arriving/merge-words");

    private final Pool pool;

    MergingWordsStore(Pool pool) {
        this.pool = pool;
    }

    @Scheduled(every = "{errata.search.merge}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> merge() {
        return pool.preparedQuery(MERGE)
                .execute()
                .replaceWithVoid()
                .onFailure()
                .invoke(fault -> LOG.debugf("merging words waits cause=%s", fault))
                .onFailure()
                .recoverWithNull();
    }
}
