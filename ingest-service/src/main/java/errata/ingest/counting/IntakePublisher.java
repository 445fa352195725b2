package errata.ingest.counting;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import errata.ingest.publishing.AcknowledgedPublisher;
import errata.ingest.publishing.NotAcknowledgedException;
import errata.ingest.publishing.Outgoing;
import errata.ingest.publishing.SpansPublisher;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Tells the counts of this process once a second as far as they changed, and at its end. Counts that Kafka did not
/// take are told again, larger: they are sums, so nothing is lost by waiting.
@Singleton
final class IntakePublisher {
    static final String TOPIC = "errata.intake";

    private static final Logger LOG = Logger.getLogger(IntakePublisher.class);
    private static final long SECOND = 1;

    private final CountIntake counts;
    private final AcknowledgedPublisher publisher;
    private final String instance;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("intake-counts").daemon().factory());

    @Inject
    IntakePublisher(CountIntake counts, AcknowledgedPublisher publisher, SpansPublisher spans) {
        this.counts = counts;
        this.publisher = publisher;
        this.instance = spans.instance();
    }

    void start(@Observes StartupEvent event) {
        thread.scheduleWithFixedDelay(this::publish, SECOND, SECOND, TimeUnit.SECONDS);
    }

    /// After the last request: the server has stopped listening by now.
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        thread.shutdown();
        thread.awaitTermination(SECOND, TimeUnit.SECONDS);
        publish();
    }

    private synchronized void publish() {
        var untold = counts.untold();
        if (untold.isEmpty()) {
            return;
        }
        try {
            publisher.await(untold.stream()
                    .map(sums -> publisher.send(
                            new Outgoing(TOPIC, sums.of().project().value(), json(sums), Map.of())))
                    .toList());
            counts.told(untold);
        } catch (NotAcknowledgedException e) {
            LOG.debugf("intake counts are told later: %s", e.getMessage());
        }
    }

    private byte[] json(Counted.Sums sums) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("instance", instance)
                .put("project", sums.of().project().value())
                .put("minute", sums.of().minute().toString())
                .put("accepted", sums.accepted())
                .put("refused", sums.refused())
                .put("bytes", sums.bytes())
                .put("requests", sums.requests())
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }
}
