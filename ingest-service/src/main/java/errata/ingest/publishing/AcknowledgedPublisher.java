package errata.ingest.publishing;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// Sends records and says when all replicas in sync have them (`acks=all`, idempotent). Memory is bounded: when the
/// buffer is full, handing over waits, and fails after `errata.publishing.handed-over-within`.
@Singleton
public final class AcknowledgedPublisher {
    // The producer gives up by itself; this only guards against a future that is never completed.
    private static final Duration GRACE = Duration.ofSeconds(3);
    // Below max.message.bytes of the topic (8 MiB).
    private static final int LARGEST_REQUEST = 8 * 1024 * 1024 - 64 * 1024;
    private static final int BATCH = 128 * 1024;

    private final KafkaProducer<String, byte[]> producer;
    private final long patience;

    @Inject
    AcknowledgedPublisher(@Identifier("default-kafka-broker") Map<String, Object> broker, PublishingSettings settings) {
        var config = new HashMap<>(broker);
        long acknowledged = settings.acknowledgedWithin().toMillis();
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) acknowledged);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) (acknowledged / 2));
        config.put(
                ProducerConfig.MAX_BLOCK_MS_CONFIG, settings.handedOverWithin().toMillis());
        config.put(ProducerConfig.BUFFER_MEMORY_CONFIG, settings.buffer().asLongValue());
        config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, settings.compression());
        config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_REQUEST);
        config.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH);
        config.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500L);
        config.put(ProducerConfig.CLIENT_ID_CONFIG, "ingest");
        producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
        patience = settings.acknowledgedWithin().plus(GRACE).toMillis();
    }

    /// Hands a record over. The future ends when the record is acknowledged, or will not be.
    public CompletableFuture<Void> send(Outgoing outgoing) {
        var sent = new CompletableFuture<Void>();
        var message = new ProducerRecord<>(outgoing.topic(), outgoing.key(), outgoing.value());
        outgoing.headers()
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try {
            producer.send(message, (_, failure) -> {
                if (failure == null) {
                    sent.complete(null);
                } else {
                    sent.completeExceptionally(failure);
                }
            });
        } catch (KafkaException | IllegalStateException e) {
            sent.completeExceptionally(e); // the producer is closed, or fenced
        }
        return sent;
    }

    /// Returns when every one of them is acknowledged.
    public void await(List<CompletableFuture<Void>> sent) throws NotAcknowledgedException {
        try {
            CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)).get(patience, TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new NotAcknowledgedException(e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            throw new NotAcknowledgedException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotAcknowledgedException(e);
        }
    }

    @PreDestroy
    void close() {
        producer.close(GRACE);
    }
}
