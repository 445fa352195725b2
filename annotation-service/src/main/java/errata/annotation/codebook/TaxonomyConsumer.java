package errata.annotation.codebook;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// The taxonomy log, as Kafka brings it.
@ApplicationScoped
class TaxonomyConsumer {

    private final TaxonomyFeed feed;

    TaxonomyConsumer(TaxonomyFeed feed) {
        this.feed = feed;
    }

    @Incoming("taxonomy")
    Uni<Void> on(ConsumerRecords<String, byte[]> records) {
        return feed.following().receive(records);
    }
}
