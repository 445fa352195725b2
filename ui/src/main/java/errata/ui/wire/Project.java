package errata.ui.wire;

import java.time.Instant;

/// One project as the ingest service keeps it.
public record Project(String id, String name, String clock, Instant createdAt) {}
