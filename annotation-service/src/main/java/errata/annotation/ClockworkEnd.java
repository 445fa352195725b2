package errata.annotation;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduler;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/// When the service stops its clockwork stops first: nothing begins any more on connections that are being closed.
@Singleton
final class ClockworkEnd {
    private static final int FIRST = 1;

    private final Scheduler scheduler;

    ClockworkEnd(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    void stop(@Observes @Priority(FIRST) ShutdownEvent stopping) {
        scheduler.pause();
    }
}
