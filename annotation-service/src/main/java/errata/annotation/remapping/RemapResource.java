package errata.annotation.remapping;

import errata.annotation.opening.OpenProjects;
import errata.events.ProjectId;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import org.jboss.resteasy.reactive.RestPath;

/// Understanding the stored traces of a project anew.
@Path("/api/projects/{project}/remap")
@Produces(MediaType.APPLICATION_JSON)
final class RemapResource {
    private final RemapStore store;
    private final OpenProjects projects;
    private final InstantSource clock = InstantSource.system();

    RemapResource(RemapStore store, OpenProjects projects) {
        this.store = store;
        this.projects = projects;
    }

    /// Starts a run, or tells of the one that is running.
    @POST
    public Uni<Response> start(@RestPath String project) {
        var of = new ProjectId(project);
        return projects.clockOrProblem(of)
                .chain(_ -> store.start(of, clock.instant()))
                .map(run -> Response.accepted(run).build());
    }

    @GET
    public Uni<Remap> state(@RestPath String project) {
        return store.state(new ProjectId(project));
    }
}
