package errata.reporting.journal;

import errata.events.Event;
import errata.events.ProjectId;
import errata.events.TaxonomyEvent;
import errata.events.feed.CursorMoved;
import errata.events.wire.ReceivedEvent;
import errata.reporting.lineage.Lineage;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Takes events into the journal: rows and cursor move in one transaction, so an event counts once however often it is
/// delivered.
@Singleton
public final class TakingStore {
    private final Pool pool;
    private final LogStore logs;
    private final JournalStore journal;

    TakingStore(Pool pool, LogStore logs, JournalStore journal) {
        this.pool = pool;
        this.logs = logs;
        this.journal = journal;
    }

    /// Takes events that follow the cursor without a gap.
    /// Fails with {@link CursorMoved}, having written nothing, if they do not follow it any more.
    Uni<Void> take(Source source, ProjectId project, List<ReceivedEvent> events) {
        var clock = events.getFirst().clock();
        return pool.withTransaction(connection -> logs.lock(connection, source, project, clock)
                .chain(state -> takeAfter(connection, source, project, state, events)));
    }

    private Uni<Void> takeAfter(
            SqlConnection connection, Source source, ProjectId project, LogState state, List<ReceivedEvent> events) {
        if (events.getFirst().position() != state.position() + 1) {
            return Uni.createFrom().failure(new CursorMoved());
        }
        var run = new Run(state, events);
        return journal.add(connection, source, project, events, run.stamps)
                .chain(() -> check(connection, source, project, run))
                .chain(() -> logs.move(connection, source, project, run.after));
    }

    /// The codebook is folded when it is read; here it is only made sure that it can be.
    private Uni<Void> check(SqlConnection connection, Source source, ProjectId project, Run run) {
        if (source == Source.ANNOTATION) {
            return Uni.createFrom().voidItem();
        }
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

    /// Events about to be taken, and where the log stands after them.
    private final class Run {
        private final List<Long> stamps = new ArrayList<>();
        private final LogState after;

        Run(LogState before, List<ReceivedEvent> events) {
            long highest = before.highestStamp();
            for (var event : events) {
                var entry = journal.entry(Event.class, event);
                highest = Math.max(highest, Stamps.of(entry.event()));
                stamps.add(highest);
            }
            var last = events.getLast();
            after = new LogState(
                    last.clock(), last.position(), last.recordedAt(), last.recordedAt(), highest, Optional.empty());
        }
    }
}
