package errata.events.feed;

import errata.events.ProjectId;
import errata.events.wire.LogSealed;
import errata.events.wire.ReceivedEvent;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Keeps what it is given, as strictly as a table with a cursor.
final class RememberingInbox implements Inbox {

    final Map<ProjectId, List<Long>> applied = new HashMap<>();
    final Map<ProjectId, LogSealed> seals = new HashMap<>();
    final Set<Long> unreadable = new HashSet<>();
    RuntimeException outage;
    int outages;

    @Override
    public synchronized Uni<Long> cursor(ProjectId project) {
        return Uni.createFrom().item((long) of(project).size());
    }

    @Override
    public synchronized Uni<Void> apply(ProjectId project, List<ReceivedEvent> events) {
        if (outages > 0) {
            outages--;
            return Uni.createFrom().failure(outage);
        }
        if (events.getFirst().position() != of(project).size() + 1) {
            return Uni.createFrom().failure(new CursorMoved());
        }
        if (events.stream().anyMatch(event -> unreadable.contains(event.position()))) {
            return Uni.createFrom().failure(new IllegalStateException("cannot fold"));
        }
        events.forEach(event -> of(project).add(event.position()));
        return Uni.createFrom().voidItem();
    }

    @Override
    public synchronized Uni<Void> sealed(LogSealed seal) {
        seals.put(seal.project(), seal);
        return Uni.createFrom().voidItem();
    }

    List<Long> of(ProjectId project) {
        return applied.computeIfAbsent(project, _ -> new ArrayList<>());
    }
}
