package errata.reporting.journal;

import errata.events.feed.GapCheckingFeed;
import errata.events.feed.HttpOwnerFeed;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// What readers said, from `errata.annotation-events` and where Kafka has a gap from the annotation-service.
@ApplicationScoped
class AnnotationConsumer {
    private final GapCheckingFeed feed;

    AnnotationConsumer(
            LogStore logs,
            TakingStore taking,
            Folding folding,
            @ConfigProperty(name = "errata.annotation.url") URI annotation) {
        var inbox = new JournalInbox(Source.ANNOTATION, logs, taking, folding);
        this.feed = new GapCheckingFeed(inbox, new HttpOwnerFeed(annotation));
    }

    @Incoming("annotation")
    Uni<Void> on(ConsumerRecords<String, byte[]> records) {
        return feed.receive(records);
    }
}
