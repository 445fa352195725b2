package errata.events.wire;

import errata.events.Clock;
import errata.events.ProjectId;

/// What comes over the wire from the log of a project.
public sealed interface Received permits ReceivedEvent, LogSealed {

    ProjectId project();

    long position();

    Clock clock();
}
