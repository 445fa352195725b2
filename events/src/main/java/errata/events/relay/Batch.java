package errata.events.relay;

import errata.events.ProjectId;
import errata.events.wire.ReceivedEvent;
import java.util.List;

/// The next events of one log.
///
/// @param sent the checkpoint they follow
record Batch(ProjectId project, long sent, List<ReceivedEvent> events) {

    long last() {
        return events.getLast().position();
    }
}
