package errata.annotation.arriving;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Takes `errata.traces` off Kafka, some partitions in each of a few threads. A batch is asked for when the one before
/// is done, so that a backlog waits in Kafka and not in memory: the connector's own batches would all be fetched.
@ApplicationScoped
class TracesConsumer {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final KeepArrivals arrivals;
    private final Map<String, Object> settings;
    private final int threads;
    private final List<PollingConsumer> polling = new ArrayList<>();
    private final List<Thread> running = new ArrayList<>();

    TracesConsumer(
            KeepArrivals arrivals,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap,
            @ConfigProperty(name = "errata.traces.threads") int threads) {
        this.arrivals = arrivals;
        this.settings = PollingConsumer.settings(bootstrap);
        this.threads = threads;
    }

    void start(@Observes StartupEvent started) {
        for (int i = 0; i < threads; i++) {
            var consumer = new PollingConsumer(() -> new KafkaConsumer<>(settings), arrivals::keep);
            polling.add(consumer);
            running.add(Thread.ofPlatform().daemon().name("traces-" + i).start(consumer));
        }
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        polling.forEach(PollingConsumer::stop);
        for (var thread : running) {
            thread.join(PATIENCE);
        }
    }
}
