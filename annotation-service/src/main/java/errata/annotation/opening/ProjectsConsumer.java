package errata.annotation.opening;

import errata.events.codec.EventCodec;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/// Opens a log for every project announced. The topic is compacted and read from its start each time: opening is
/// idempotent, so there is no offset to lose.
@ApplicationScoped
class ProjectsConsumer {

    private static final Logger LOG = Logger.getLogger(ProjectsConsumer.class);

    private final OpenProjects projects;

    ProjectsConsumer(OpenProjects projects) {
        this.projects = projects;
    }

    @Incoming("projects")
    Uni<Void> on(ConsumerRecords<String, byte[]> records) {
        return Multi.createFrom()
                .items(StreamSupport.stream(records.spliterator(), false))
                .onItem()
                .transformToUniAndConcatenate(this::open)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> open(ConsumerRecord<String, byte[]> message) {
        return announcement(message).map(this::open).orElseGet(() -> Uni.createFrom()
                .voidItem());
    }

    private Uni<Void> open(Announcement announced) {
        return projects.open(announced)
                .onFailure()
                .invoke(e -> LOG.warnf("project %s is not open yet: %s", announced.id(), e.getMessage()))
                .onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(200), Duration.ofSeconds(5))
                .indefinitely();
    }

    private static Optional<Announcement> announcement(ConsumerRecord<String, byte[]> message) {
        if (message.value() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(EventCodec.mapper().readValue(message.value(), Announcement.class));
        } catch (IOException e) {
            LOG.errorf("project %s was announced in a form this build cannot read", message.key());
            return Optional.empty();
        }
    }
}
