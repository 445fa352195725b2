package errata.ingest.projects;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import errata.events.Clock;
import errata.events.ProjectId;
import errata.events.edge.EdgeProblem;
import errata.events.edge.Problem;
import errata.ingest.IngestProblem;
import errata.ingest.publishing.NotAcknowledgedException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;

/// Projects, for people and programs.
@Path("/api/projects")
public final class ProjectsResource {
    private static final int LARGEST_BODY = 64 * 1024;

    private final KnownProjects known;
    private final OpenProject opening;

    @Inject
    ProjectsResource(KnownProjects known, OpenProject opening) {
        this.known = known;
        this.opening = opening;
    }

    @POST
    @RunOnVirtualThread
    public Response open(InputStream body) throws IOException {
        return switch (NewProject.read(body.readNBytes(LARGEST_BODY))) {
            case NewProject.Unreadable(var pointer, var detail) ->
                Problem.inBody(pointer, detail).response();
            case NewProject.Wanted(var id, var name, var clock) -> open(id, name, clock);
        };
    }

    private Response open(ProjectId id, String name, Clock clock) {
        boolean there = known.find(id).isPresent();
        try {
            var project = opening.open(id, name, clock);
            if (project.clock() != clock) {
                var detail = "%s has the %s clock".formatted(id, ProjectJson.word(project.clock()));
                return Problem.of(IngestProblem.PROJECT_EXISTS, detail).response();
            }
            var response = there ? Response.ok() : Response.created(URI.create("/api/projects/" + id));
            return json(response, ProjectJson.node(project));
        } catch (NotAcknowledgedException e) {
            return Problem.of(IngestProblem.KAFKA_UNAVAILABLE, "Try again in a moment")
                    .response();
        }
    }

    @GET
    public Response all() {
        var body = JsonNodeFactory.instance.objectNode();
        var items = body.putArray("items");
        known.all().forEach(project -> items.add(ProjectJson.node(project)));
        return json(Response.ok(), body);
    }

    @GET
    @Path("{project}")
    public Response one(@PathParam("project") String project) {
        return find(project)
                .map(found -> json(Response.ok(), ProjectJson.node(found)))
                .orElseGet(() -> Problem.of(EdgeProblem.PROJECT_UNKNOWN, "No project has the id " + project)
                        .response());
    }

    private Optional<Project> find(String id) {
        try {
            return known.find(new ProjectId(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // no project could ever have such an id
        }
    }

    private static Response json(Response.ResponseBuilder response, Object body) {
        return response.type(MediaType.APPLICATION_JSON).entity(body).build();
    }
}
