package errata.ingest.projects;

import errata.events.Clock;
import errata.events.ProjectId;

/// A wish for a project, as a client wrote it.
sealed interface NewProject {
    record Wanted(ProjectId id, String name, Clock clock) implements NewProject {}

    /// @param pointer JSON pointer to what is wrong
    record Unreadable(String pointer, String detail) implements NewProject {}

    static NewProject read(byte[] body) {
        var json = ProjectJson.object(body);
        if (json == null) {
            return new Unreadable("", "is not a JSON object {name, clock?}");
        }
        var name = json.path("name").isTextual() ? json.path("name").asText().strip() : "";
        if (name.isEmpty() || name.length() > Project.LONGEST_NAME) {
            return new Unreadable("/name", "has 1 to %d characters".formatted(Project.LONGEST_NAME));
        }
        var clock = ProjectJson.clock(json.path("clock").asText("wall"));
        return clock.<NewProject>map(kind -> new Wanted(ProjectId.fromName(name), name, kind))
                .orElseGet(() -> new Unreadable("/clock", "is wall or claimed"));
    }
}
