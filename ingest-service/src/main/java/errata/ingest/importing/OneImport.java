package errata.ingest.importing;

import errata.events.ProjectId;
import java.util.Optional;
import java.util.UUID;

/// The import that an address names.
final class OneImport {

    private OneImport() {}

    static Optional<ImportJob> find(JobStore jobs, String project, String id) {
        try {
            var job = UUID.fromString(id);
            return project(project).flatMap(known -> jobs.find(known, job));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// Empty if no project could ever have such an id.
    static Optional<ProjectId> project(String id) {
        try {
            return Optional.of(new ProjectId(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
