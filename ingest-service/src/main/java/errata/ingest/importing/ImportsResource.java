package errata.ingest.importing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import errata.events.ProjectId;
import errata.events.edge.EdgeProblem;
import errata.events.edge.Problem;
import errata.ingest.importing.file.FileName;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;

/// Files, for people and programs: the body is the file as it is.
@Path("/api/projects/{project}/imports")
public final class ImportsResource {
    private final Imports imports;
    private final JobStore jobs;

    @Inject
    ImportsResource(Imports imports, JobStore jobs) {
        this.imports = imports;
        this.jobs = jobs;
    }

    @POST
    @RunOnVirtualThread
    public Response take(
            @PathParam("project") String project,
            @QueryParam("name") @DefaultValue("import") String name,
            @QueryParam("format") @DefaultValue("auto") String format,
            @QueryParam("preview") @DefaultValue("false") boolean preview,
            @QueryParam("wait") @DefaultValue("true") boolean wait,
            InputStream body) {
        var wanted = Format.of(format);
        if (wanted.isEmpty()) {
            return closing(Problem.of(EdgeProblem.VALUE_INVALID, "format is one of " + Format.WORDS));
        }
        var wish = preview ? Imports.Wish.PREVIEW : wait ? Imports.Wish.RESULT : Imports.Wish.NOTHING;
        try {
            var outcome = imports.take(new ProjectId(project), FileName.of(name), wanted.get(), wish, body);
            return switch (outcome) {
                case Imports.Outcome.Taken(var job) -> taken(job, wish);
                case Imports.Outcome.Refused(var problem, var detail) -> closing(Problem.of(problem, detail));
            };
        } catch (IllegalArgumentException e) {
            return closing(Problem.of(
                    EdgeProblem.VALUE_INVALID,
                    "A project id has lower case letters, digits and dashes, 1 to 63 of them"));
        }
    }

    @GET
    @RunOnVirtualThread
    public Response all(@PathParam("project") String project) {
        var body = JsonNodeFactory.instance.objectNode();
        var items = body.putArray("items");
        OneImport.project(project).ifPresent(id -> jobs.newest(id).forEach(job -> items.add(JobJson.brief(job))));
        return Response.ok(body, MediaType.APPLICATION_JSON).build();
    }

    private static Response taken(ImportJob job, Imports.Wish wish) {
        var at = URI.create("/api/projects/%s/imports/%s".formatted(job.project(), job.id()));
        var answer =
                switch (wish) {
                    case PREVIEW -> Response.created(at);
                    case RESULT -> Response.ok().location(at);
                    case NOTHING -> Response.accepted().location(at);
                };
        return answer.type(MediaType.APPLICATION_JSON)
                .entity(JobJson.whole(job))
                .build();
    }

    /// The file may still be on its way: the connection cannot carry another request.
    private static Response closing(Problem problem) {
        return Response.fromResponse(problem.response())
                .header("Connection", "close")
                .build();
    }
}
