package errata.ingest.refusing;

import errata.ingest.StoreAwayException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Keeps what every service refused in the table; the instances share the work. An offset is committed after its
/// record is kept, and a record that comes twice is kept once.
@Singleton
final class RefusalsConsumer {
    private static final Logger LOG = Logger.getLogger(RefusalsConsumer.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration TO_END = Duration.ofSeconds(3);
    private static final Duration BEFORE_TRYING_AGAIN = Duration.ofSeconds(2);
    private static final int AT_ONCE = 200;

    private final Map<String, Object> broker;
    private final KeepRefusals refusals;
    private final Thread thread;
    private volatile @Nullable KafkaConsumer<String, byte[]> current;
    private final CountDownLatch stopping = new CountDownLatch(1);

    @Inject
    RefusalsConsumer(@Identifier("default-kafka-broker") Map<String, Object> broker, KeepRefusals refusals) {
        this.broker = broker;
        this.refusals = refusals;
        this.thread = Thread.ofPlatform().name("refusals-kept").daemon().unstarted(this::run);
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        var consumer = current;
        if (consumer != null) {
            consumer.wakeup();
        }
        thread.join(TO_END);
        thread.interrupt();
    }

    private void run() {
        while (!isStopping()) {
            try (var consumer = connect()) {
                current = consumer;
                consumer.subscribe(List.of(RefusalsPublisher.TOPIC));
                while (!isStopping()) {
                    keep(consumer, consumer.poll(POLL));
                }
            } catch (WakeupException | InterruptException e) {
                LOG.debug("refusals are no longer kept");
            } catch (KafkaException e) {
                LOG.warnf("refusals cannot be read, trying again: %s", e.getMessage());
                pause();
            } catch (RuntimeException e) {
                LOG.error("refusals cannot be kept, trying again", e);
                pause();
            }
        }
    }

    private void keep(KafkaConsumer<String, byte[]> consumer, ConsumerRecords<String, byte[]> records) {
        if (records.isEmpty()) {
            return;
        }
        var read = new ArrayList<Refusal>();
        for (var record : records) {
            ReadRefusal.read(told(record))
                    .ifPresentOrElse(
                            read::add,
                            () -> LOG.warnf(
                                    "a refusal of nobody at %s-%d@%d",
                                    record.topic(), record.partition(), record.offset()));
        }
        try {
            refusals.keep(read);
            consumer.commitSync();
            LOG.debugf("refusals kept count=%d", read.size());
        } catch (StoreAwayException e) {
            LOG.debugf("refusals are kept later: %s", e.getMessage());
            for (var partition : records.partitions()) {
                consumer.seek(partition, records.records(partition).getFirst().offset());
            }
            pause();
        }
    }

    private static ReadRefusal.Told told(ConsumerRecord<String, byte[]> record) {
        var headers = new HashMap<String, String>();
        for (var header : record.headers()) {
            if (header.value() != null) {
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        return new ReadRefusal.Told(
                record.key() == null ? "" : record.key(),
                record.value() == null ? new byte[0] : record.value(),
                headers,
                Instant.ofEpochMilli(record.timestamp()),
                record.partition() + "@" + record.offset());
    }

    private KafkaConsumer<String, byte[]> connect() {
        var config = new HashMap<>(broker);
        config.put(ConsumerConfig.GROUP_ID_CONFIG, "ingest-refusals");
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, AT_ONCE);
        // Bodies of up to 8 MiB in a process of 192 MiB: a fetch ends early rather than late.
        config.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 4 * 1024 * 1024);
        config.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 1024 * 1024);
        config.put(ConsumerConfig.CLIENT_ID_CONFIG, "ingest-refusals");
        return new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    private void pause() {
        try {
            if (stopping.await(BEFORE_TRYING_AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("refusals are no longer kept");
            }
        } catch (InterruptedException e) {
            stopping.countDown();
        }
    }
}
