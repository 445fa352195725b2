package errata.taxonomy.opening;

import com.fasterxml.jackson.core.JacksonException;
import errata.events.TaxonomyEvent;
import errata.events.codec.EventCodec;
import errata.events.log.EventLog;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/// Opens a codebook for every project that is announced.
///
/// The topic is small and compacted: it is read from its beginning at every start, so no offset can lose a project.
@Singleton
final class ProjectsConsumer {

    private static final Logger LOG = Logger.getLogger(ProjectsConsumer.class);
    private static final Duration SOON = Duration.ofMillis(200);
    private static final Duration LATER = Duration.ofSeconds(5);

    private final EventLog<TaxonomyEvent> log;

    ProjectsConsumer(EventLog<TaxonomyEvent> log) {
        this.log = log;
    }

    /// Waits for the database as long as it takes; a project is never skipped because PostgreSQL was away.
    @Incoming("projects")
    Uni<Void> announced(ConsumerRecord<String, byte[]> announcement) {
        return project(announcement)
                .map(project -> open(project)
                        .onFailure()
                        .retry()
                        .withBackOff(SOON, LATER)
                        .indefinitely())
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Void> open(AnnouncedProject project) {
        return log.open(project.id(), project.clock(), project.firstEvents())
                .onFailure()
                .invoke(e -> LOG.warnf("codebook of %s waits: %s", project.id(), e.toString()));
    }

    private static Optional<AnnouncedProject> project(ConsumerRecord<String, byte[]> announcement) {
        if (announcement.value() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(EventCodec.mapper().readValue(announcement.value(), AnnouncedProject.class));
        } catch (JacksonException e) {
            LOG.warnf(
                    "no project at offset=%d partition=%d: %s",
                    announcement.offset(), announcement.partition(), e.getOriginalMessage());
        } catch (IOException e) {
            LOG.warnf("no project at offset=%d partition=%d", announcement.offset(), announcement.partition());
        }
        return Optional.empty();
    }
}
