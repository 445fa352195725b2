package errata.ingest.importing;

import errata.events.ProjectId;
import errata.events.edge.EdgeProblem;
import errata.events.edge.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

/// Files, for people and programs: the body is the file as it is.
@Path("/api/projects/{project}/imports")
public final class ImportsResource {
    private static final int LONGEST_NAME = 200;

    private final Imports imports;

    @Inject
    ImportsResource(Imports imports) {
        this.imports = imports;
    }

    @POST
    @RunOnVirtualThread
    public Response take(
            @PathParam("project") String project,
            @QueryParam("name") @DefaultValue("import") String name,
            @QueryParam("format") @DefaultValue("auto") String format,
            InputStream body) {
        var wanted = Format.of(format);
        if (wanted.isEmpty()) {
            return refused("format is auto, openai-chat or otlp-json");
        }
        try {
            return answer(imports.run(new ProjectId(project), fileName(name), wanted.get(), body));
        } catch (IllegalArgumentException e) {
            return refused("A project id has lower case letters, digits and dashes, 1 to 63 of them");
        }
    }

    private static Response answer(Imports.Outcome outcome) {
        return switch (outcome) {
            case Imports.Outcome.Done(var answer) ->
                Response.ok(answer, MediaType.APPLICATION_JSON).build();
            case Imports.Outcome.Refused(var problem, var detail) ->
                closing(Problem.of(problem, detail).response());
        };
    }

    private static Response refused(String detail) {
        return closing(Problem.of(EdgeProblem.VALUE_INVALID, detail).response());
    }

    /// The file may still be on its way: the connection cannot carry another request.
    private static Response closing(Response response) {
        return Response.fromResponse(response).header("Connection", "close").build();
    }

    /// The name without its folders, on one line.
    static String fileName(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var clean = last.replaceAll("\\p{Cntrl}", " ").strip();
        var kept = clean.length() <= LONGEST_NAME ? clean : clean.substring(0, LONGEST_NAME);
        return kept.isEmpty() ? "import" : kept;
    }
}
