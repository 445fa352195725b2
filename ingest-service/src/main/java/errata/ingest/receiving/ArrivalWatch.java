package errata.ingest.receiving;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Ends the requests whose body stands still, or takes for ever. No thread waits for a body; this is the only one that
/// looks after all of them.
@Singleton
final class ArrivalWatch {
    private final Set<Arriving> arriving = ConcurrentHashMap.newKeySet();
    private final Duration progressWithin;
    private final Duration bodyWithin;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("arrivals").factory());

    @Inject
    ArrivalWatch(ReceivingSettings settings) {
        progressWithin = settings.progressWithin();
        bodyWithin = settings.bodyWithin();
    }

    void start(@Observes StartupEvent event) {
        thread.scheduleWithFixedDelay(this::endTheSlow, 1, 1, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        thread.shutdownNow();
    }

    void began(Arriving request) {
        arriving.add(request);
    }

    void ended(Arriving request) {
        arriving.remove(request);
    }

    private void endTheSlow() {
        arriving.forEach(request -> {
            if (request.still().compareTo(progressWithin) > 0 || request.age().compareTo(bodyWithin) > 0) {
                arriving.remove(request);
                request.giveUp();
            }
        });
    }
}
