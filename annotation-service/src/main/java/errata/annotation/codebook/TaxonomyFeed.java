package errata.annotation.codebook;

import errata.events.ProjectId;
import errata.events.feed.GapCheckingFeed;
import errata.events.feed.HttpOwnerFeed;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Follows the taxonomy log: what Kafka brings, and from its owner what is missing or wanted sooner.
@Singleton
final class TaxonomyFeed {

    private final GapCheckingFeed feed;

    TaxonomyFeed(CodebookInbox inbox, @ConfigProperty(name = "errata.taxonomy.url") URI taxonomy) {
        this.feed = new GapCheckingFeed(inbox, new HttpOwnerFeed(taxonomy));
    }

    GapCheckingFeed following() {
        return feed;
    }

    /// Ends when the copy has reached the position, or when it could not in that time.
    Uni<Void> pull(ProjectId project, long upTo, Duration patience) {
        return feed.pull(project, upTo, patience).replaceWithVoid();
    }
}
