package errata.taxonomy.reading;

import errata.events.ProjectId;
import errata.events.edge.EdgeProblem;
import errata.events.edge.Problem;
import errata.taxonomy.CodebookHistory;
import errata.taxonomy.changing.CodebookStore;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Tag(name = "Codebook")
@Path("/api/projects/{project}/codebook")
public final class CodebookResource {

    private final CodebookStore codebooks;

    CodebookResource(CodebookStore codebooks) {
        this.codebooks = codebooks;
    }

    /// The ETag is the position: what a command sends as If-Match.
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CodebookAt.class)))
    @APIResponse(responseCode = "304", description = "What the reader has is still so")
    @Operation(operationId = "codebook", summary = "The codebook now, at an instant (asOf), or at a position")
    @GET
    public Uni<Response> codebook(
            @PathParam("project") ProjectId project,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("position") @Nullable String position,
            @Context Request request) {
        var moment = Moment.of(asOf, position);
        return codebooks.of(project).map(found -> found.map(history -> shown(project, history, moment, request))
                .orElseThrow(() -> Problem.of(EdgeProblem.PROJECT_UNKNOWN, "No project is called " + project)
                        .exception()));
    }

    private static Response shown(ProjectId project, CodebookHistory whole, Moment moment, Request request) {
        var history = moment.in(whole);
        var tag = new EntityTag(Long.toString(history.position()));
        var unchanged = request.evaluatePreconditions(tag);
        var response = unchanged == null
                ? Response.ok(CodebookAt.of(project, whole.clock(), history)).tag(tag)
                : unchanged;
        return response.cacheControl(asking()).build();
    }

    /// Keep it, but ask each time whether it is still the one.
    private static CacheControl asking() {
        var control = new CacheControl();
        control.setNoCache(true);
        return control;
    }
}
