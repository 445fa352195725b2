package errata.annotation.codebook;

import errata.events.ProjectId;
import errata.events.codebook.Codebook;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Codebooks folded from the copied events, remembered: the newest of each project and the ones asked for lately.
@Singleton
final class FoldedCodebooks {

    // Imports name the same few positions over and over; 200 codebooks of 100 categories are some 10 MB.
    private static final int REMEMBERED = 200;

    private final CodebookStore store;
    private final Map<ProjectId, Codebook> newest = new ConcurrentHashMap<>();
    private final Map<Place, Codebook> past = new ConcurrentHashMap<>();

    FoldedCodebooks(CodebookStore store) {
        this.store = store;
    }

    Uni<Codebook> now(ProjectId project) {
        return store.cursor(project).chain(cursor -> {
            var known = newest.getOrDefault(project, Codebook.EMPTY);
            return known.position() == cursor
                    ? Uni.createFrom().item(known)
                    : store.fold(project, known, cursor)
                            .invoke(codebook -> newest.merge(project, codebook, FoldedCodebooks::later));
        });
    }

    Uni<Codebook> asOf(ProjectId project, Instant instant) {
        return store.positionAsOf(project, instant).chain(position -> at(project, position));
    }

    Uni<Codebook> at(ProjectId project, long position) {
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
