package errata.annotation.codebook;

import errata.events.AnnotationEvent;
import errata.events.Decision;
import errata.events.ProjectId;
import errata.events.codebook.Codebook;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// This service's copy of the codebooks, as new as the taxonomy log has reached it.
@Singleton
public final class CodebookCopy {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final FoldedCodebooks codebooks;
    private final TaxonomyFeed feed;

    CodebookCopy(FoldedCodebooks codebooks, TaxonomyFeed feed) {
        this.codebooks = codebooks;
        this.feed = feed;
    }

    /// The newest copy.
    public Uni<Codebook> now(ProjectId project) {
        return codebooks.now(project);
    }

    public Uni<Codebook> asOf(ProjectId project, Instant instant) {
        return codebooks.asOf(project, instant);
    }

    /// Decides on what an author saw who names this position, or who names none and so saw the newest. Refused while
    /// the position lies beyond what the taxonomy log shows within a second.
    public Uni<Decision<AnnotationEvent>> decide(
            ProjectId project, @Nullable Long stamp, Function<SeenCodebook, Decision<AnnotationEvent>> decide) {
        return seen(project, stamp).map(seen -> seen.map(decide).orElseGet(() -> behind(stamp)));
    }

    private Uni<Optional<SeenCodebook>> seen(ProjectId project, @Nullable Long stamp) {
        // A copy at 0 has not even seen the codebook opened, and would not know the principal.
        long wanted = stamp == null ? 1 : stamp;
        return reaching(project, wanted)
                .chain(now -> stamp == null
                        ? Uni.createFrom().item(Optional.of(new SeenCodebook(now, now)))
                        : then(project, now, stamp));
    }

    private Uni<Codebook> reaching(ProjectId project, long wanted) {
        return now(project)
                .chain(now -> now.position() >= wanted
                        ? Uni.createFrom().item(now)
                        : feed.pull(project, wanted, PATIENCE).chain(() -> now(project)));
    }

    private Uni<Optional<SeenCodebook>> then(ProjectId project, Codebook now, long stamp) {
        return now.position() < stamp
                ? Uni.createFrom().item(Optional.empty())
                : codebooks.at(project, stamp).map(then -> Optional.of(new SeenCodebook(then, now)));
    }

    private static Decision<AnnotationEvent> behind(@Nullable Long stamp) {
        return Decision.refuse(
                "CODEBOOK_BEHIND", "Codebook position " + stamp + " has not arrived here yet: try again in a moment.");
    }
}
