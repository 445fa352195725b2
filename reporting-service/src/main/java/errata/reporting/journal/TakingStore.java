package errata.reporting.journal;

import errata.events.AnnotationEvent;
import errata.events.Clock;
import errata.events.Event;
import errata.events.ProjectId;
import errata.events.TaxonomyEvent;
import errata.events.feed.CursorMoved;
import errata.events.wire.ReceivedEvent;
import errata.reporting.Entry;
import errata.reporting.evidence.EvidenceStore;
import errata.reporting.lineage.Lineage;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Takes events into the journal and folds them: rows, intervals and cursor move in one transaction, so an event
/// counts once however often it is delivered.
@Singleton
public final class TakingStore {
    private static final int REBUILD_RUN = 2_000;

    private final Pool pool;
    private final LogStore logs;
    private final JournalStore journal;
    private final EvidenceStore evidence;

    TakingStore(Pool pool, LogStore logs, JournalStore journal, EvidenceStore evidence) {
        this.pool = pool;
        this.logs = logs;
        this.journal = journal;
        this.evidence = evidence;
    }

    /// Takes events that follow the cursor without a gap.
    /// Fails with {@link CursorMoved}, having written nothing, if they do not follow it any more.
    Uni<Void> take(Source source, ProjectId project, List<ReceivedEvent> events) {
        var clock = events.getFirst().clock();
        return pool.withTransaction(connection -> logs.lock(connection, source, project, clock)
                .chain(state -> takeAfter(connection, source, project, state, events)));
    }

    /// Empties what was folded of a project and folds its journal again.
    public Uni<Void> rebuild(ProjectId project) {
        return pool.withTransaction(connection -> logs.lock(connection, Source.ANNOTATION, project, Clock.WALL)
                .chain(state -> evidence.forget(connection, project)
                        .chain(() -> refold(connection, project, 0, state.position()))));
    }

    private Uni<Void> takeAfter(
            SqlConnection connection, Source source, ProjectId project, LogState state, List<ReceivedEvent> events) {
        if (events.getFirst().position() != state.position() + 1) {
            return Uni.createFrom().failure(new CursorMoved());
        }
        var run = new Run(state, events);
        return journal.add(connection, source, project, events, run.stamps)
                .chain(() -> fold(connection, source, project, run))
                .chain(() -> logs.move(connection, source, project, run.after));
    }

    private Uni<Void> fold(SqlConnection connection, Source source, ProjectId project, Run run) {
        return switch (source) {
            case ANNOTATION -> evidence.apply(connection, project, run.entries(AnnotationEvent.class));
            case TAXONOMY -> check(connection, project, run);
        };
    }

    /// The lineage is folded when it is read; here it is only made sure that it can be.
    private Uni<Void> check(SqlConnection connection, ProjectId project, Run run) {
        return journal.entries(
                        connection,
                        TaxonomyEvent.class,
                        Source.TAXONOMY,
                        project,
                        0,
                        run.after.position(),
                        Integer.MAX_VALUE)
                .invoke(Lineage::of)
                .replaceWithVoid();
    }

    private Uni<Void> refold(SqlConnection connection, ProjectId project, long after, long upTo) {
        return journal.entries(connection, AnnotationEvent.class, Source.ANNOTATION, project, after, upTo, REBUILD_RUN)
                .chain(run -> run.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : evidence.apply(connection, project, run)
                                .chain(() -> refold(
                                        connection, project, run.getLast().position(), upTo)));
    }

    /// Events about to be taken, and where the log stands after them.
    private final class Run {
        private final List<Entry<Event>> entries = new ArrayList<>();
        private final List<Long> stamps = new ArrayList<>();
        private final LogState after;

        Run(LogState before, List<ReceivedEvent> events) {
            long highest = before.highestStamp();
            for (var event : events) {
                var entry = journal.entry(Event.class, event);
                highest = Math.max(highest, Stamps.of(entry.event()));
                entries.add(entry);
                stamps.add(highest);
            }
            var last = events.getLast();
            after = new LogState(
                    last.clock(), last.position(), last.recordedAt(), last.recordedAt(), highest, Optional.empty());
        }

        <E extends Event> List<Entry<E>> entries(Class<E> family) {
            return entries.stream()
                    .map(entry -> new Entry<>(entry.position(), entry.at(), entry.by(), family.cast(entry.event())))
                    .toList();
        }
    }
}
