package errata.ingest.projects;

import errata.events.Clock;
import errata.events.ProjectId;
import java.time.Instant;

/// A project as it was opened. Name and clock never change.
public record Project(ProjectId id, String name, Clock clock, Instant createdAt) {
    static final int LONGEST_NAME = 120;
}
