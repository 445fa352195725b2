package errata.events.relay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Sends records so that they are on the brokers' disks when `send` returns, and in the order they were given.
final class RelayPublisher {

    private static final Logger LOG = Logger.getLogger(RelayPublisher.class);
    private static final Duration DELIVERY = Duration.ofSeconds(10);
    private static final int PARTITIONS = 3;
    private static final Duration RETENTION = Duration.ofDays(30);
    private static final Duration GRACE = Duration.ofMillis(500);

    private final String bootstrap;
    private final String topic;
    private @Nullable Producer<String, byte[]> producer;

    RelayPublisher(String bootstrap, String topic) {
        this.bootstrap = bootstrap;
        this.topic = topic;
    }

    /// Returns when all are acknowledged; otherwise throws, and any of them may have been written or not.
    void send(List<ProducerRecord<String, byte[]>> records) throws InterruptedException, ExecutionException {
        var to = producer == null ? connected() : producer;
        var sent = new ArrayList<Future<?>>(records.size());
        for (var record : records) {
            var future = to.send(record);
            sent.add(future);
            if (future.isDone()) {
                future.get(); // without a broker each further send would wait for itself
            }
        }
        for (var future : sent) {
            acknowledged(future);
        }
    }

    /// After a failure: a producer that gave a record up must not go on with the next.
    void disconnect() {
        if (producer != null) {
            producer.close(GRACE);
            producer = null;
        }
    }

    private static void acknowledged(Future<?> future) throws InterruptedException, ExecutionException {
        try {
            future.get(DELIVERY.toSeconds() * 2, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new ExecutionException("no acknowledgement", e);
        }
    }

    private Producer<String, byte[]> connected() {
        makeTopic();
        Map<String, Object> settings = Map.ofEntries(
                Map.entry("bootstrap.servers", bootstrap),
                Map.entry("client.id", "relay-" + topic),
                Map.entry("acks", "all"),
                Map.entry("enable.idempotence", true),
                Map.entry("linger.ms", 0),
                Map.entry("max.block.ms", 5_000),
                Map.entry("request.timeout.ms", 4_000),
                Map.entry("delivery.timeout.ms", (int) DELIVERY.toMillis()),
                Map.entry("reconnect.backoff.max.ms", 1_000),
                Map.entry("metadata.max.age.ms", 30_000),
                Map.entry("max.request.size", 8 * 1024 * 1024),
                Map.entry("buffer.memory", 16L * 1024 * 1024));
        var made = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        producer = made;
        return made;
    }

    /// A topic that is gone is made anew; what it held is fetched from the log by whoever misses it.
    private void makeTopic() {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", bootstrap, "default.api.timeout.ms", 5_000, "request.timeout.ms", 4_000);
        try (var admin = Admin.create(settings)) {
            var wanted = new NewTopic(topic, Optional.of(PARTITIONS), Optional.empty())
                    .configs(Map.of("cleanup.policy", "delete", "retention.ms", Long.toString(RETENTION.toMillis())));
            admin.createTopics(List.of(wanted)).all().get();
            LOG.infof("relay topic made name=%s", topic);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                LOG.debugf("relay topic not made name=%s cause=%s", topic, e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
