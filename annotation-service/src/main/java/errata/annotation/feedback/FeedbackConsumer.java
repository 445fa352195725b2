package errata.annotation.feedback;

import com.fasterxml.jackson.databind.ObjectMapper;
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
/// nothing.
@ApplicationScoped
class FeedbackConsumer {
    private static final Logger LOG = Logger.getLogger(FeedbackConsumer.class);

    private final KeepFeedbackStore feedback;
    private final ObjectMapper mapper;

    FeedbackConsumer(KeepFeedbackStore feedback, ObjectMapper mapper) {
        this.feedback = feedback;
        this.mapper = mapper;
    }

    @Incoming("feedback")
    Uni<Void> on(ConsumerRecords<String, byte[]> records) {
        List<Feedback> told = new ArrayList<>(records.count());
        records.forEach(record -> read(record).ifPresent(told::add));
        return told.isEmpty() ? Uni.createFrom().voidItem() : feedback.keep(told);
    }

    private Optional<Feedback> read(ConsumerRecord<String, byte[]> record) {
        try {
            return Optional.ofNullable(
                            record.value() == null ? null : mapper.readValue(record.value(), ToldFeedback.class))
                    .flatMap(ToldFeedback::feedback);
        } catch (IOException e) {
            LOG.warnf(
                    "feedback cannot be read partition=%d offset=%d cause=%s",
                    record.partition(), record.offset(), e.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
