package errata.ui.shell;

import errata.ui.services.Actor;
import errata.ui.services.Attempt;
import errata.ui.services.IngestClient;
import errata.ui.wire.Project;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/// Builds the shell of a page. A silent ingest service costs the switcher, never the page.
@RequestScoped
public class Shells {

    private final IngestClient ingest;
    private final HttpHeaders headers;

    Shells(@RestClient IngestClient ingest, @Context HttpHeaders headers) {
        this.ingest = ingest;
        this.headers = headers;
    }

    public Shell outside() {
        return build(null, null);
    }

    public Shell of(String project, Room room) {
        return build(project, room);
    }

    private Shell build(@Nullable String id, @Nullable Room room) {
        var attempt = Attempt.at(ingest::projects);
        var listed = attempt.value();
        List<Project> projects = listed == null ? List.of() : listed.items();
        Project project = id == null
                ? null
                : projects.stream()
                        .filter(p -> p.id().equals(id))
                        .findFirst()
                        .orElseGet(() -> new Project(id, id, "wall", Instant.EPOCH));
        var cookies = headers.getRequestHeader("Cookie");
        return new Shell(
                project, projects, Actor.of(cookies == null ? List.of() : cookies), room, false, attempt.trouble());
    }
}
