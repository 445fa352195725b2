package errata.events.wire;

import errata.events.Clock;
import errata.events.Digest;
import errata.events.ProjectId;
import java.time.Instant;

/// The log ends at `position` and nothing that is recorded at `until` or before will still come.
public record LogSealed(ProjectId project, long position, Instant until, Digest hash, Clock clock)
        implements Received {}
