package errata.annotation.codebook;

import errata.events.AnnotationEvent;
import errata.events.Decision;
import errata.events.ProjectId;
import errata.events.codebook.Codebook;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// This service's copy of the codebooks, as new as the taxonomy log has reached it.
@Singleton
public final class CodebookCopy {

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    // Imports name the same few positions over and over; 200 codebooks of 100 categories are some 10 MB.
    private static final int REMEMBERED = 200;

    private final CodebookStore store;
    private final TaxonomyFeed feed;
    private final Map<ProjectId, Codebook> newest = new ConcurrentHashMap<>();
    private final Map<Place, Codebook> past = new ConcurrentHashMap<>();

    CodebookCopy(CodebookStore store, TaxonomyFeed feed) {
        this.store = store;
        this.feed = feed;
    }

    /// The newest copy.
    public Uni<Codebook> now(ProjectId project) {
        return store.cursor(project).chain(cursor -> {
            var known = newest.getOrDefault(project, Codebook.EMPTY);
            return known.position() == cursor
                    ? Uni.createFrom().item(known)
                    : store.fold(project, known, cursor)
                            .invoke(codebook -> newest.merge(project, codebook, CodebookCopy::later));
        });
    }

    /// What an author saw who names this position, or who names none and so saw the newest. Empty when the position
    // lies
    /// beyond what the taxonomy log shows within a second.
    public Uni<Optional<SeenCodebook>> seen(ProjectId project, @Nullable Long stamp) {
        long wanted = stamp == null ? 1 : stamp;
        return reaching(project, wanted)
                .chain(now -> stamp == null
                        ? Uni.createFrom().item(Optional.of(new SeenCodebook(now, now)))
                        : then(project, now, stamp));
    }

    /// Decides on what an author saw; refused for now while the taxonomy log has not shown it here.
    public Uni<Decision<AnnotationEvent>> decide(
            ProjectId project, @Nullable Long stamp, Function<SeenCodebook, Decision<AnnotationEvent>> decide) {
        return seen(project, stamp).map(seen -> seen.map(decide).orElseGet(() -> behind(stamp)));
    }

    private static Decision<AnnotationEvent> behind(@Nullable Long stamp) {
        return Decision.refuse(
                "CODEBOOK_BEHIND", "Codebook position " + stamp + " has not arrived here yet: try again in a moment.");
    }

    public Uni<Codebook> asOf(ProjectId project, Instant instant) {
        return store.positionAsOf(project, instant).chain(position -> at(project, position));
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
                : at(project, stamp).map(then -> Optional.of(new SeenCodebook(then, now)));
    }

    private Uni<Codebook> at(ProjectId project, long position) {
        var latest = newest.get(project);
        if (latest != null && latest.position() == position) {
            return Uni.createFrom().item(latest);
        }
        var place = new Place(project, position);
        var known = past.get(place);
        return known != null
                ? Uni.createFrom().item(known)
                : store.fold(project, Codebook.EMPTY, position).invoke(codebook -> remember(place, codebook));
    }

    private void remember(Place place, Codebook codebook) {
        if (past.size() >= REMEMBERED) {
            past.clear();
        }
        past.put(place, codebook);
    }

    private static Codebook later(Codebook a, Codebook b) {
        return a.position() >= b.position() ? a : b;
    }

    private record Place(ProjectId project, long position) {}
}
