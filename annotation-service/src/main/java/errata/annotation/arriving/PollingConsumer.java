package errata.annotation.arriving;

import io.smallrye.mutiny.Uni;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;

/// Polls, keeps what came, tells Kafka so, and polls again. Whatever happens, to Kafka or in here, it begins anew with
/// another consumer and goes on from what is kept: its thread ends with the service only.
final class PollingConsumer implements Runnable {
    private static final Logger LOG = Logger.getLogger(PollingConsumer.class);
    private static final String TOPIC = "errata.traces";
    private static final Duration POLL = Duration.ofMillis(500);

    private final Supplier<Consumer<String, byte[]>> consumers;
    private final Function<List<ReceivedRecord>, Uni<Void>> keeping;
    private final CompletableFuture<Void> stopped = new CompletableFuture<>();
    private boolean waiting;

    /// @param consumers a new one for every beginning
    /// @param keeping ends well or not at all
    PollingConsumer(Supplier<Consumer<String, byte[]>> consumers, Function<List<ReceivedRecord>, Uni<Void>> keeping) {
        this.consumers = consumers;
        this.keeping = keeping;
    }

    static Map<String, Object> settings(String bootstrap) {
        return Map.ofEntries(
                Map.entry("bootstrap.servers", bootstrap),
                Map.entry("group.id", "annotation-service.traces"),
                Map.entry("key.deserializer", StringDeserializer.class),
                Map.entry("value.deserializer", ByteArrayDeserializer.class),
                Map.entry("auto.offset.reset", "earliest"),
                Map.entry("enable.auto.commit", false),
                Map.entry("allow.auto.create.topics", false),
                Map.entry("metadata.max.age.ms", 5_000),
                Map.entry("reconnect.backoff.max.ms", 2_000),
                // A batch has a price of its own (a dozen statements), half of all for ten traces: a tenth of a second
                // of what comes is kept at once. That is how much later a single trace is seen.
                Map.entry("fetch.min.bytes", 1 << 20),
                Map.entry("fetch.max.wait.ms", 100),
                // What is understood takes ten times the memory of what is fetched.
                Map.entry("max.poll.records", 150),
                Map.entry("fetch.max.bytes", 2 << 20),
                Map.entry("max.partition.fetch.bytes", 2 << 20));
    }

    void stop() {
        stopped.complete(null);
    }

    @Override
    public void run() {
        while (!stopped.isDone()) {
            try (var consumer = consumers.get()) {
                consumer.subscribe(List.of(TOPIC), new Paused(consumer));
                while (!stopped.isDone()) {
                    once(consumer);
                }
            } catch (WakeupException e) {
                LOG.debug("polling was woken");
            } catch (KafkaException e) {
                LOG.warnf("polling begins anew cause=%s", e.toString());
                pause();
            } catch (RuntimeException | Error e) {
                LOG.error("polling begins anew after a fault of its own", e);
                pause();
            }
        }
    }

    private void once(Consumer<String, byte[]> consumer) {
        var records = consumer.poll(POLL);
        if (records.isEmpty()) {
            return;
        }
        var kept = keeping.apply(received(records)).subscribeAsCompletionStage();
        waiting = true;
        try {
            consumer.pause(consumer.assignment());
            waitFor(kept, consumer);
        } finally {
            waiting = false;
            kept.cancel(true); // whoever begins anew is sent the batch again
        }
        consumer.resume(consumer.paused());
    }

    private void waitFor(CompletableFuture<Void> kept, Consumer<String, byte[]> consumer) {
        while (!kept.isDone() && !stopped.isDone()) {
            await(kept);
            // Nothing comes of it while paused; it says that this consumer is alive.
            if (!kept.isDone()) {
                consumer.poll(Duration.ZERO);
            }
        }
        if (kept.isDone()) {
            kept.join();
            consumer.commitSync();
        }
    }

    private void await(CompletableFuture<Void> kept) {
        try {
            CompletableFuture.anyOf(kept, stopped).get(1, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            LOG.debug("a batch takes longer than a second");
        } catch (ExecutionException e) {
            throw new KafkaException("a batch was not kept", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop();
        }
    }

    private void pause() {
        try {
            stopped.get(1, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            LOG.debug("polling goes on");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop();
        }
    }

    private static List<ReceivedRecord> received(ConsumerRecords<String, byte[]> records) {
        List<ReceivedRecord> received = new ArrayList<>(records.count());
        records.forEach(record -> received.add(received(record)));
        return received;
    }

    private static ReceivedRecord received(ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        for (var header : record.headers()) {
            if (header.value() != null) {
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        byte[] value = record.value() == null ? new byte[0] : record.value();
        var timestamp = Instant.ofEpochMilli(Math.max(0, record.timestamp()));
        var receivedAt = ReceivedRecord.receivedAt(headers.get("received-at"), timestamp);
        return new ReceivedRecord(
                record.topic(), record.partition(), record.offset(), receivedAt, record.key(), value, headers);
    }

    /// Partitions that come while a batch is being kept wait for it too.
    private final class Paused implements ConsumerRebalanceListener {
        private final Consumer<String, byte[]> consumer;

        Paused(Consumer<String, byte[]> consumer) {
            this.consumer = consumer;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            if (waiting) {
                consumer.pause(partitions);
            }
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            LOG.debugf("partitions go elsewhere count=%d", partitions.size());
        }
    }
}
