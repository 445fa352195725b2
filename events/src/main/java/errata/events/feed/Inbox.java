package errata.events.feed;

import errata.events.ProjectId;
import errata.events.wire.LogSealed;
import errata.events.wire.ReceivedEvent;
import io.smallrye.mutiny.Uni;
import java.util.List;

/// What the receiver keeps of somebody's log.
public interface Inbox {

    /// The position up to which the project was applied; 0 when nothing was.
    Uni<Long> cursor(ProjectId project);

    /// Applies events that follow the cursor without a gap, and moves the cursor to the last, in one transaction.
    /// The cursor has to be `first position - 1` (compare and set); fails with {@link CursorMoved} if it is not.
    /// An outage may be thrown at will, it is tried again; any other failure stops the project before the event.
    Uni<Void> apply(ProjectId project, List<ReceivedEvent> events);

    /// Everything up to `seal.position` was applied; nothing recorded at `seal.until` or before will still come.
    default Uni<Void> sealed(LogSealed seal) {
        return Uni.createFrom().voidItem();
    }
}
