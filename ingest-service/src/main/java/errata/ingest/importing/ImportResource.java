package errata.ingest.importing;

import errata.events.edge.EdgeProblem;
import errata.events.edge.Problem;
import errata.ingest.IngestProblem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;

/// One import: asked about, started, stopped, forgotten.
@Path("/api/projects/{project}/imports/{id}")
public final class ImportResource {
    private static final int LARGEST_BODY = 256 * 1024;

    private final Imports imports;
    private final JobStore jobs;
    private final ImportFolder folder;

    @Inject
    ImportResource(Imports imports, JobStore jobs, ImportFolder folder) {
        this.imports = imports;
        this.jobs = jobs;
        this.folder = folder;
    }

    @GET
    @RunOnVirtualThread
    public Response get(@PathParam("project") String project, @PathParam("id") String id) {
        return OneImport.find(jobs, project, id).map(ImportResource::json).orElseGet(ImportResource::unknown);
    }

    @POST
    @Path("start")
    @RunOnVirtualThread
    public Response start(@PathParam("project") String project, @PathParam("id") String id, InputStream body)
            throws IOException {
        var job = OneImport.find(jobs, project, id);
        if (job.isEmpty()) {
            return unknown();
        }
        return switch (StartImport.read(body.readNBytes(LARGEST_BODY), job.get())) {
            case StartImport.Unreadable(var pointer, var detail) ->
                Problem.inBody(pointer, detail).response();
            case StartImport.Wanted(var format, var mapping) -> {
                var refusal = imports.start(job.get(), format, mapping);
                yield refusal == null
                        ? Response.fromResponse(get(project, id)).status(202).build()
                        : Problem.of(IngestProblem.IMPORT_NOT_STARTABLE, refusal)
                                .response();
            }
        };
    }

    @POST
    @Path("stop")
    @RunOnVirtualThread
    public Response stop(@PathParam("project") String project, @PathParam("id") String id) {
        var job = OneImport.find(jobs, project, id);
        job.ifPresent(imports::stop);
        return job.isPresent() ? get(project, id) : unknown();
    }

    @DELETE
    @RunOnVirtualThread
    public Response delete(@PathParam("project") String project, @PathParam("id") String id) {
        OneImport.find(jobs, project, id).ifPresent(imports::delete);
        return Response.noContent().build();
    }

    @GET
    @Path("refusals.csv")
    @RunOnVirtualThread
    public Response refusals(@PathParam("project") String project, @PathParam("id") String id) {
        var job = OneImport.find(jobs, project, id);
        if (job.isEmpty()) {
            return unknown();
        }
        var file = folder.of(job.get().id()).refusals();
        var entity = Files.exists(file) ? file.toFile() : RefusalFile.HEAD;
        return Response.ok(entity, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"refusals.csv\"")
                .build();
    }

    private static Response json(ImportJob job) {
        return Response.ok(JobJson.whole(job), MediaType.APPLICATION_JSON).build();
    }

    private static Response unknown() {
        return Problem.of(EdgeProblem.NOT_FOUND, "No import of this project has that id")
                .response();
    }
}
