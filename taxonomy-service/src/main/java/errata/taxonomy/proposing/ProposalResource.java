package errata.taxonomy.proposing;

import errata.events.CategoryId;
import errata.events.ProjectId;
import errata.events.edge.CommandAnswers;
import errata.events.edge.CommandHeaders;
import errata.taxonomy.Refusal;
import errata.taxonomy.changing.Asked;
import errata.taxonomy.changing.ChangeCodebook;
import errata.taxonomy.changing.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Tag(name = "Codebook")
@Path("/api/projects/{project}/codebook")
public final class ProposalResource {

    private static final CommandAnswers ANSWERS = new CommandAnswers(Refusal.values());

    private final ChangeCodebook codebook;

    ProposalResource(ChangeCodebook codebook) {
        this.codebook = codebook;
    }

    @Operation(operationId = "propose", summary = "Propose a category; the principal may accept it in the same breath")
    @POST
    @Path("/categories")
    public Uni<Response> propose(
            @PathParam("project") ProjectId project,
            @Nullable ProposalBody sent,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        var body = Asked.sent(sent);
        var asked = new Asked(project, CommandHeaders.of(headers), "POST", uri.getPath(), body);
        var id = new CategoryId(UUID.randomUUID());
        return codebook.change(
                        asked,
                        Map.of("categoryId", id.toString()),
                        history -> body.decide(asked.by(), id, history.now()))
                .map(ANSWERS::created);
    }

    @Operation(operationId = "decide", summary = "Accept or decline a proposal")
    @POST
    @Path("/proposals/{category}/decision")
    public Uni<Response> decide(
            @PathParam("project") ProjectId project,
            @PathParam("category") String category,
            @Nullable ProposalDecisionBody sent,
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

    @Operation(operationId = "edit", summary = "Word an undecided proposal anew: its proposer or the principal")
    @PUT
    @Path("/proposals/{category}")
    public Uni<Response> edit(
            @PathParam("project") ProjectId project,
            @PathParam("category") String category,
            @Nullable ProposalEditBody sent,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        var body = Asked.sent(sent);
        var asked = new Asked(project, CommandHeaders.of(headers), "PUT", uri.getPath(), body);
        return codebook.change(
                        asked,
                        Map.of(),
                        history -> Ids.ofCategory(category, id -> body.decide(asked.by(), id, history.now())))
                .map(ANSWERS::ok);
    }
}
