package errata.annotation.codebook;

import errata.events.ProjectId;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;

@Singleton
final class TaxonomyFeed {

    Uni<Void> pull(ProjectId project, long upTo, Duration patience) {
        return Uni.createFrom().voidItem();
    }
}
