package errata.annotation.counting;

import com.fasterxml.jackson.databind.ObjectMapper;
import errata.annotation.aside.AsidePublisher;
import errata.annotation.aside.PatientStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/// Takes what instances of ingest say they accepted off `errata.intake`; what cannot be kept is put aside.
@ApplicationScoped
class IntakeConsumer {
    private static final Logger LOG = Logger.getLogger(IntakeConsumer.class);

    private final ObjectMapper mapper;
    private final AsidePublisher aside;
    private final PatientStore<Come> store;

    IntakeConsumer(AcceptedStore accepted, AsidePublisher aside, ObjectMapper mapper) {
        this.mapper = mapper;
        this.aside = aside;
        this.store = new PatientStore<>(
                "intake",
                come -> accepted.keep(come.stream().map(Come::accepted).toList()),
                one -> aside.publish(one.record, "not-keepable", "its content cannot be kept"));
    }

    private record Come(ConsumerRecord<String, byte[]> record, Accepted accepted) {}

    @Incoming("intake")
    Uni<Void> on(ConsumerRecords<String, byte[]> records) {
        List<Come> come = new ArrayList<>(records.count());
        List<ConsumerRecord<String, byte[]>> unreadable = new ArrayList<>();
        for (var record : records) {
            read(record)
                    .filter(Accepted::isWhole)
                    .ifPresentOrElse(accepted -> come.add(new Come(record, accepted)), () -> unreadable.add(record));
        }
        return aside.publishAll(unreadable, "not-intake", "it does not say who accepted what, or when")
                .chain(() -> store.keep(come));
    }

    private Optional<Accepted> read(ConsumerRecord<String, byte[]> record) {
        try {
            return Optional.ofNullable(
                    record.value() == null ? null : mapper.readValue(record.value(), Accepted.class));
        } catch (IOException | RuntimeException e) {
            LOG.debugf(e, "intake cannot be read partition=%d offset=%d", record.partition(), record.offset());
            return Optional.empty();
        }
    }
}
