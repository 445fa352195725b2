package errata.reporting.journal;

import errata.events.feed.GapCheckingFeed;
import errata.events.feed.HttpOwnerFeed;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// What became of the codebook, from `errata.taxonomy-events` and where Kafka has a gap from the taxonomy-service.
@ApplicationScoped
class TaxonomyConsumer {
    private final GapCheckingFeed feed;

    TaxonomyConsumer(
            LogStore logs,
            TakingStore taking,
            Folding folding,
            @ConfigProperty(name = "errata.taxonomy.url") URI taxonomy) {
        var inbox = new JournalInbox(Source.TAXONOMY, logs, taking, folding);
        this.feed = new GapCheckingFeed(inbox, new HttpOwnerFeed(taxonomy));
    }

    @Incoming("taxonomy")
    Uni<Void> on(ConsumerRecords<String, byte[]> records) {
        return feed.receive(records);
    }
}
