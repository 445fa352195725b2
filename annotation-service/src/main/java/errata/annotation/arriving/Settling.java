package errata.annotation.arriving;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.jboss.logging.Logger;

/// Settles traces as time goes by: settled ones may be drawn into samples.
@Singleton
class Settling {
    private static final Logger LOG = Logger.getLogger(Settling.class);

    private final SettlingStore store;
    private final InstantSource clock = InstantSource.system();

    Settling(SettlingStore store) {
        this.store = store;
    }

    /// A database that is away is asked again at the next tick.
    @Scheduled(every = "{errata.assembly.check}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> settle() {
        return store.settle(clock.instant())
                .invoke(count -> {
                    if (count > 0) {
                        LOG.debugf("traces settled count=%d", count);
                    }
                })
                .replaceWithVoid()
                .onFailure()
                .invoke(fault -> LOG.warnf("settling waits cause=%s", fault))
                .onFailure()
                .recoverWithNull();
    }
}
