package errata.annotation.counting;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/// Takes what instances of ingest say they accepted off `errata.intake`.
@ApplicationScoped
class IntakeConsumer {
    private static final Logger LOG = Logger.getLogger(IntakeConsumer.class);

    private final AcceptedStore store;
    private final ObjectMapper mapper;

    IntakeConsumer(AcceptedStore store, ObjectMapper mapper) {
        this.store = store;
        this.mapper = mapper;
    }

    @Incoming("intake")
    Uni<Void> on(ConsumerRecords<String, byte[]> records) {
        List<Accepted> told = new ArrayList<>(records.count());
        for (var record : records) {
            read(record, told);
        }
        return told.isEmpty()
                ? Uni.createFrom().voidItem()
                : store.keep(told)
                        .onFailure()
                        .invoke(fault -> LOG.warnf("intake waits records=%d cause=%s", told.size(), fault))
                        .onFailure()
                        .retry()
                        .withBackOff(Duration.ofMillis(200), Duration.ofSeconds(5))
                        .indefinitely();
    }

    private void read(ConsumerRecord<String, byte[]> record, List<Accepted> told) {
        try {
            var accepted = record.value() == null ? null : mapper.readValue(record.value(), Accepted.class);
            if (accepted != null && accepted.isWhole()) {
                told.add(accepted);
            }
        } catch (IOException e) {
            LOG.warnf("intake cannot be read partition=%d offset=%d", record.partition(), record.offset());
        }
    }
}
