package errata.events.relay;

import errata.events.log.EventLog;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Runs the relay of a service that names a topic for its log (`errata.relay.topic`, `errata.relay.source`).
@Singleton
public final class RelayRunner {

    private final Instance<Pool> pool;
    private final Instance<EventLog<?>> logs;
    private final Optional<String> topic;
    private final Optional<String> source;
    private final Optional<String> bootstrap;
    private @Nullable Relay relay;

    @Inject
    public RelayRunner(
            Instance<Pool> pool,
            Instance<EventLog<?>> logs,
            @ConfigProperty(name = "errata.relay.topic") Optional<String> topic,
            @ConfigProperty(name = "errata.relay.source") Optional<String> source,
            @ConfigProperty(name = "kafka.bootstrap.servers") Optional<String> bootstrap) {
        this.pool = pool;
        this.logs = logs;
        this.topic = topic;
        this.source = source;
        this.bootstrap = bootstrap;
    }

    void start(@Observes StartupEvent started) {
        if (topic.isEmpty()) {
            return;
        }
        var running = new Relay(
                pool.get(),
                bootstrap.orElse("127.0.0.1:9092"),
                topic.get(),
                source.orElseThrow(() -> new IllegalStateException("errata.relay.source names the service")));
        logs.forEach(log -> log.onAppended(_ -> running.wake()));
        running.start();
        relay = running;
    }

    void stop(@Observes ShutdownEvent stopping) {
        if (relay != null) {
            relay.close();
        }
    }
}
