package errata.annotation.remapping;

import errata.annotation.arriving.ArrivingNow;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.jboss.logging.Logger;

/// Carries out runs in what time arrivals leave: while traces come in, one step a second.
@Singleton
class Remapping {
    private static final Logger LOG = Logger.getLogger(Remapping.class);
    private static final int STEPS_AT_ONCE = 50;

    private final RemapStore store;
    private final ArrivingNow arriving;
    private final InstantSource clock = InstantSource.system();

    Remapping(RemapStore store, ArrivingNow arriving) {
        this.store = store;
        this.arriving = arriving;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> goOn() {
        return steps(STEPS_AT_ONCE)
                .onFailure()
                .invoke(fault -> LOG.warnf("remap waits cause=%s", fault))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> steps(int left) {
        return store.step(clock.instant())
                .chain(more -> more && left > 1 && !arriving.isBusy()
                        ? steps(left - 1)
                        : Uni.createFrom().voidItem());
    }
}
