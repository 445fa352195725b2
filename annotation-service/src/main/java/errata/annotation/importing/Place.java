package errata.annotation.importing;

import errata.events.ProjectId;
import java.util.UUID;

/// Where an import stands.
record Place(ProjectId project, UUID id) {}
