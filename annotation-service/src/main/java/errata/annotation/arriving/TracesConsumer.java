package errata.annotation.arriving;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Takes batches off `errata.traces`. Offsets are committed after the rows are; a batch that comes twice changes
/// nothing.
@ApplicationScoped
class TracesConsumer {
    private final KeepArrivals arrivals;

    TracesConsumer(KeepArrivals arrivals) {
        this.arrivals = arrivals;
    }

    @Incoming("traces")
    Uni<Void> on(ConsumerRecords<String, byte[]> records) {
        List<ReceivedRecord> received = new ArrayList<>(records.count());
        records.forEach(record -> received.add(received(record)));
        return arrivals.keep(received);
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
        return new ReceivedRecord(
                record.topic(), record.partition(), record.offset(), timestamp, record.key(), value, headers);
    }
}
