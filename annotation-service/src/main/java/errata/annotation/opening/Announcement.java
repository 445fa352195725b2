package errata.annotation.opening;

import errata.events.Clock;
import errata.events.ProjectId;
import java.time.Instant;

/// A project, as its owner announces it.
record Announcement(ProjectId id, String name, Clock clock, Instant createdAt) {}
