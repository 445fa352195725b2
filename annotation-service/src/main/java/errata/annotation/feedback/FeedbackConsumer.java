package errata.annotation.feedback;

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

/// Takes feedback off `errata.feedback`. Offsets are committed after the rows are; doubles and another order change
/// nothing; what is no feedback, or cannot be kept, is put aside.
@ApplicationScoped
class FeedbackConsumer {
    private static final Logger LOG = Logger.getLogger(FeedbackConsumer.class);

    private final ObjectMapper mapper;
    private final AsidePublisher aside;
    private final PatientStore<Come> store;

    FeedbackConsumer(KeepFeedbackStore feedback, AsidePublisher aside, ObjectMapper mapper) {
        this.mapper = mapper;
        this.aside = aside;
        this.store = new PatientStore<>(
                "feedback",
                come -> feedback.keep(come.stream().map(Come::feedback).toList()),
                one -> aside.publish(one.record, "not-keepable", "its content cannot be kept"));
    }

    private record Come(ConsumerRecord<String, byte[]> record, Feedback feedback) {}

    @Incoming("feedback")
    Uni<Void> on(ConsumerRecords<String, byte[]> records) {
        List<Come> come = new ArrayList<>(records.count());
        List<ConsumerRecord<String, byte[]>> unreadable = new ArrayList<>();
        for (var record : records) {
            read(record)
                    .ifPresentOrElse(feedback -> come.add(new Come(record, feedback)), () -> unreadable.add(record));
        }
        return aside.publishAll(unreadable, "not-feedback", "it does not say what it is, or about what, or when")
                .chain(() -> store.keep(come));
    }

    private Optional<Feedback> read(ConsumerRecord<String, byte[]> record) {
        try {
            return Optional.ofNullable(
                            record.value() == null ? null : mapper.readValue(record.value(), ToldFeedback.class))
                    .flatMap(ToldFeedback::feedback);
        } catch (IOException | RuntimeException e) {
            LOG.debugf(e, "feedback cannot be read partition=%d offset=%d", record.partition(), record.offset());
            return Optional.empty();
        }
    }
}
