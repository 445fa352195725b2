package errata.events.feed;

import errata.events.ProjectId;
import errata.events.wire.ReceivedEvent;
import io.smallrye.mutiny.Uni;
import java.util.List;

/// The log itself, asked of its owner.
@FunctionalInterface
public interface OwnerFeed {

    /// The events after a position, oldest first, without a gap; fewer than `limit` when the log ends there.
    Uni<Page> after(ProjectId project, long position, int limit);

    /// @param head last position of the log
    record Page(long head, List<ReceivedEvent> events) {}
}
