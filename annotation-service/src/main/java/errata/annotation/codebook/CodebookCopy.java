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

    /// As new as its owner has it, within a second: what was proposed a moment ago is known.
    public Uni<Codebook> fresh(ProjectId project) {
        return now(project)
                .chain(known -> feed.pull(project, known.position() + 1, PATIENCE))
                .chain(() -> now(project));
    }

    public Uni<Codebook> asOf(ProjectId project, Instant instant) {
        return codebooks.asOf(project, instant);
    }

    /// Decides on what an author saw who names this position, or who names none and so saw the newest. Refused while
    /// the position lies beyond what the taxonomy log shows within a second.
    public Uni<Decision<AnnotationEvent>> decide(
            ProjectId project, @Nullable Long stamp, Function<SeenCodebook, Decision<AnnotationEvent>> decide) {
        return seen(project, stamp).chain(seen -> {
            var decision = seen.map(decide).orElseGet(() -> behind(stamp));
            return stamp == null && isUnknown(decision) && seen.isPresent()
                    ? afterAnotherLook(project, seen.get().now(), decide)
                    : Uni.createFrom().item(decision);
        });
    }

    /// Who names no position may have proposed the category a moment ago: its owner knows it before Kafka brings it.
    private Uni<Decision<AnnotationEvent>> afterAnotherLook(
            ProjectId project, Codebook known, Function<SeenCodebook, Decision<AnnotationEvent>> decide) {
        return feed.pull(project, known.position() + 1, PATIENCE)
                .chain(() -> now(project))
                .map(now -> decide.apply(new SeenCodebook(now, now)));
    }

    private static boolean isUnknown(Decision<AnnotationEvent> decision) {
        return decision instanceof Decision.Refused<AnnotationEvent> refused
                && refused.code().equals("CATEGORY_UNKNOWN");
    }

    private Uni<Optional<SeenCodebook>> seen(ProjectId project, @Nullable Long stamp) {
        // A copy at 0 has not even seen the codebook opened, and does not know the principal.
        long wanted = stamp == null ? 1 : stamp;
        return reaching(project, wanted)
                .chain(now -> now.position() < wanted
                        ? Uni.createFrom().item(Optional.empty())
                        : at(project, now, stamp).map(then -> Optional.of(new SeenCodebook(then, now))));
    }

    private Uni<Codebook> at(ProjectId project, Codebook now, @Nullable Long stamp) {
        return stamp == null ? Uni.createFrom().item(now) : codebooks.at(project, stamp);
    }

    private Uni<Codebook> reaching(ProjectId project, long wanted) {
        return now(project)
                .chain(now -> now.position() >= wanted
                        ? Uni.createFrom().item(now)
                        : feed.pull(project, wanted, PATIENCE).chain(() -> now(project)));
    }

    private static Decision<AnnotationEvent> behind(@Nullable Long stamp) {
        return Decision.refuse(
                "CODEBOOK_BEHIND",
                (stamp == null ? "The codebook" : "Codebook position " + stamp)
                        + " has not arrived here yet: try again in a moment.");
    }
}
