package errata.bench.timemachine.loading;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/// Sends many records in order; the buffer of the client bounds what waits.
public final class LogProducer implements AutoCloseable {
    private static final int BATCH = 256 * 1024;
    private static final int LARGEST = 8 * 1024 * 1024;

    private final Producer<byte[], byte[]> producer;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    public LogProducer(String bootstrap) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrap,
                "acks",
                "all",
                "enable.idempotence",
                true,
                "compression.type",
                "lz4",
                "linger.ms",
                20,
                "batch.size",
                BATCH,
                "max.request.size",
                LARGEST,
                "buffer.memory",
                4L * LARGEST);
        producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    public void send(ProducerRecord<byte[], byte[]> record) {
        check();
        producer.send(record, (_, problem) -> {
            if (problem != null) {
                failure.compareAndSet(null, problem);
            }
        });
    }

    /// Returns when everything sent is on the broker's disk.
    public void flush() {
        producer.flush();
        check();
    }

    private void check() {
        var problem = failure.get();
        if (problem != null) {
            throw new IllegalStateException("the broker does not take the history", problem);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
