package errata.taxonomy.defining;

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
@Path("/api/projects/{project}/codebook/categories/{category}/definition")
public final class DefinitionResource {

    private static final CommandAnswers ANSWERS = new CommandAnswers(Refusal.values());

    private final ChangeCodebook codebook;

    DefinitionResource(ChangeCodebook codebook) {
        this.codebook = codebook;
    }

    @Operation(operationId = "revise", summary = "Revise what a category means, with the kind of the edit")
    @POST
    public Uni<Response> revise(
            @PathParam("project") ProjectId project,
            @PathParam("category") String category,
            @Nullable RevisionBody sent,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        var body = Asked.sent(sent);
        var asked = new Asked(project, CommandHeaders.of(headers), "POST", uri.getPath(), body);
        return codebook.change(
                        asked,
                        Map.of(),
                        history -> Ids.ofCategory(category, id -> body.decide(asked.by(), id, history.now())))
                .map(ANSWERS::ok);
    }
}
