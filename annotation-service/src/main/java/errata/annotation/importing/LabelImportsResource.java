package errata.annotation.importing;

import errata.events.ProjectId;
import errata.events.edge.CommandHeaders;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Map;
import java.util.UUID;

/// Tables of notes, labels and outcomes: uploaded, looked at, started.
@Path("/api/projects/{project}/labels/imports")
public final class LabelImportsResource {

    private static final int LONGEST_NAME = 200;

    private final LabelImports imports;

    LabelImportsResource(LabelImports imports) {
        this.imports = imports;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @RunOnVirtualThread
    public Response upload(
            @PathParam("project") ProjectId project,
            @QueryParam("name") @DefaultValue("table") String name,
            @Context HttpHeaders headers,
            InputStream body) {
        var sent = CommandHeaders.of(headers);
        var caller = new RunImports.Caller(sent.actor(), sent.claimedAt());
        return json(201, imports.upload(project, fileName(name), caller, body));
    }

    @GET
    public Uni<Response> list(@PathParam("project") ProjectId project) {
        return imports.list(project).map(items -> json(200, Map.of("items", items)));
    }

    @GET
    @Path("{id}")
    public Uni<Response> one(@PathParam("project") ProjectId project, @PathParam("id") String id) {
        return imports.view(place(project, id)).map(view -> json(200, view));
    }

    @POST
    @Path("{id}/start")
    public Uni<Response> start(@PathParam("project") ProjectId project, @PathParam("id") String id, StartBody body) {
        return imports.start(place(project, id), body).map(view -> json(202, view));
    }

    @POST
    @Path("{id}/stop")
    public Uni<Response> stop(@PathParam("project") ProjectId project, @PathParam("id") String id) {
        return imports.stop(place(project, id)).map(view -> json(200, view));
    }

    @DELETE
    @Path("{id}")
    public Uni<Response> delete(@PathParam("project") ProjectId project, @PathParam("id") String id) {
        return imports.delete(place(project, id)).map(_ -> Response.noContent().build());
    }

    @GET
    @Path("{id}/refusals.csv")
    @Produces("text/csv")
    public Multi<String> refusals(@PathParam("project") ProjectId project, @PathParam("id") String id) {
        return imports.refusals(place(project, id));
    }

    private static Place place(ProjectId project, String id) {
        return new Place(project, UUID.fromString(id));
    }

    private static Response json(int status, Object body) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON)
                .entity(body)
                .build();
    }

    /// The name without its folders, on one line.
    private static String fileName(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var clean = last.replaceAll("\\p{Cntrl}", " ").strip();
        var kept = clean.length() <= LONGEST_NAME ? clean : clean.substring(0, LONGEST_NAME);
        return kept.isEmpty() ? "table" : kept;
    }
}
