package errata.ingest.keys;

import errata.ingest.StoreAwayException;
import errata.ingest.settings.KeyStore;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// When each key was last used: kept in memory, told to the table now and then. A crash forgets the last half minute.
@Singleton
final class LastUsed {
    private static final Logger LOG = Logger.getLogger(LastUsed.class);

    private final KeyStore store;
    private final InstantSource clock;
    private final long every;
    private final ConcurrentHashMap<UUID, Instant> used = new ConcurrentHashMap<>();
    private final Map<UUID, Instant> told = new HashMap<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("keys-last-used").daemon().factory());

    @Inject
    LastUsed(KeyStore store, InstantSource clock, KeySettings settings) {
        this.store = store;
        this.clock = clock;
        this.every = settings.lastUsedEvery().toMillis();
    }

    void start(@Observes StartupEvent event) {
        thread.scheduleWithFixedDelay(this::flush, every, every, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        thread.shutdown();
        flush();
    }

    void now(UUID key) {
        used.put(key, clock.instant());
    }

    @Nullable
    Instant of(UUID key) {
        return used.get(key);
    }

    private synchronized void flush() {
        var fresh = new HashMap<>(used);
        fresh.entrySet().removeIf(entry -> entry.getValue().equals(told.get(entry.getKey())));
        try {
            if (!fresh.isEmpty()) {
                store.used(fresh);
                told.putAll(fresh);
            }
        } catch (StoreAwayException e) {
            LOG.debugf("last use of keys is told later: %s", e.getMessage());
        }
    }
}
