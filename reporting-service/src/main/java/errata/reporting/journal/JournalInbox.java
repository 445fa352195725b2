package errata.reporting.journal;

import errata.events.ProjectId;
import errata.events.feed.CursorMoved;
import errata.events.feed.Inbox;
import errata.events.log.Outage;
import errata.events.wire.LogSealed;
import errata.events.wire.ReceivedEvent;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.jboss.logging.Logger;

/// One of the two logs on its way into the journal.
final class JournalInbox implements Inbox {
    private static final Logger LOG = Logger.getLogger(JournalInbox.class);

    private final Source source;
    private final LogStore logs;
    private final TakingStore taking;
    private final Folding folding;

    JournalInbox(Source source, LogStore logs, TakingStore taking, Folding folding) {
        this.source = source;
        this.logs = logs;
        this.taking = taking;
        this.folding = folding;
    }

    @Override
    public Uni<Long> cursor(ProjectId project) {
        return logs.cursor(source, project);
    }

    @Override
    public Uni<Void> apply(ProjectId project, List<ReceivedEvent> events) {
        long began = System.nanoTime();
        return taking.take(source, project, events)
                .invoke(() -> LOG.infof(
                        "journal took log=%s project=%s events=%d position=%d ms=%d",
                        source.text(),
                        project,
                        events.size(),
                        events.getLast().position(),
                        (System.nanoTime() - began) / 1_000_000))
                .onFailure(failure -> events.size() == 1 && isForGood(failure))
                .call(failure -> stop(project, events.getFirst(), failure))
                .invoke(() -> folding.soon(project));
    }

    @Override
    public Uni<Void> sealed(LogSealed seal) {
        return logs.seal(source, seal.project(), seal.position(), seal.until());
    }

    /// Answers say that the project stopped here; they stay exact up to the event before.
    private Uni<Void> stop(ProjectId project, ReceivedEvent event, Throwable failure) {
        var reason = "%s cannot be read: %s"
                .formatted(event.encoded().type(), failure.getClass().getSimpleName());
        return logs.stop(source, project, event.clock(), event.position(), reason);
    }

    private static boolean isForGood(Throwable failure) {
        return !(failure instanceof CursorMoved) && !Outage.isBehind(failure);
    }
}
