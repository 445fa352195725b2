package errata.taxonomy.retiring;

import errata.events.ProjectId;
import errata.events.edge.CommandAnswers;
import errata.events.edge.CommandHeaders;
import errata.taxonomy.Refusal;
import errata.taxonomy.changing.Asked;
import errata.taxonomy.changing.ChangeCodebook;
import errata.taxonomy.changing.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Tag(name = "Codebook")
@Path("/api/projects/{project}/codebook/categories/{category}")
public final class RetirementResource {

    private static final CommandAnswers ANSWERS = new CommandAnswers(Refusal.values());

    private final ChangeCodebook codebook;

    RetirementResource(ChangeCodebook codebook) {
        this.codebook = codebook;
    }

    public record ReasonBody(@Nullable String rationale) {

        String said() {
            return rationale == null ? "" : rationale;
        }
    }

    @Operation(operationId = "retire", summary = "Take a category out of use; its labels and its name are kept")
    @POST
    @Path("/retire")
    public Uni<Response> retire(
            @PathParam("project") ProjectId project,
            @PathParam("category") String category,
            @Nullable ReasonBody sent,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        var body = Asked.sent(sent);
        var asked = new Asked(project, CommandHeaders.of(headers), "POST", uri.getPath(), body);
        return codebook.change(
                        asked,
                        Map.of(),
                        history -> Ids.ofCategory(
                                category, id -> new RetireCategory(asked.by(), id, body.said()).decide(history.now())))
                .map(ANSWERS::ok);
    }

    @Operation(operationId = "restore", summary = "Bring a retired category back")
    @POST
    @Path("/restore")
    public Uni<Response> restore(
            @PathParam("project") ProjectId project,
            @PathParam("category") String category,
            @Nullable ReasonBody sent,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        var body = Asked.sent(sent);
        var asked = new Asked(project, CommandHeaders.of(headers), "POST", uri.getPath(), body);
        return codebook.change(
                        asked,
                        Map.of(),
                        history -> Ids.ofCategory(
                                category, id -> new RestoreCategory(asked.by(), id, body.said()).decide(history.now())))
                .map(ANSWERS::ok);
    }
}
