package errata.reporting.ranking;

import errata.events.ProjectId;
import errata.reporting.journal.JournalStore;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// When the events by which categories were first seen were recorded. That never changes, and every ranking asks for
/// much the same ones, so they are kept.
@Singleton
final class FirstSeen {
    private static final int MOST = 20_000;

    private final JournalStore journal;
    private final Map<Event, Instant> kept = new LinkedHashMap<>(16, 0.75f, true);

    FirstSeen(JournalStore journal) {
        this.journal = journal;
    }

    private record Event(ProjectId project, long position) {}

    /// The instants of some annotation positions.
    Uni<Map<Long, Instant>> at(ProjectId project, List<Long> positions) {
        var known = known(project, positions);
        var unknown = positions.stream()
                .filter(position -> !known.containsKey(position))
                .toList();
        return unknown.isEmpty()
                ? Uni.createFrom().item(known)
                : journal.recordedAt(project, unknown).map(found -> {
                    keep(project, found);
                    known.putAll(found);
                    return known;
                });
    }

    private Map<Long, Instant> known(ProjectId project, List<Long> positions) {
        synchronized (kept) {
            return positions.stream()
                    .distinct()
                    .filter(position -> kept.containsKey(new Event(project, position)))
                    .collect(Collectors.toMap(
                            position -> position,
                            position -> kept.get(new Event(project, position)),
                            (one, _) -> one,
                            HashMap::new));
        }
    }

    private void keep(ProjectId project, Map<Long, Instant> found) {
        synchronized (kept) {
            found.forEach((position, at) -> kept.put(new Event(project, position), at));
            var eldest = kept.keySet().iterator();
            while (kept.size() > MOST) {
                eldest.next();
                eldest.remove();
            }
        }
    }
}
