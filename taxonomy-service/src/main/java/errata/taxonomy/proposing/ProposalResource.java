package errata.taxonomy.proposing;

import errata.events.CategoryId;
import errata.events.ProjectId;
import errata.taxonomy.changing.Asked;
import errata.taxonomy.changing.CommandResource;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Tag(name = "Codebook")
@Path("/api/projects/{project}/codebook")
public final class ProposalResource {

    private final CommandResource commands;

    ProposalResource(CommandResource commands) {
        this.commands = commands;
    }

    @Operation(operationId = "propose", summary = "Propose a category; the principal may accept it in the same breath")
    @POST
    @Path("/categories")
    public Uni<Response> propose(@PathParam("project") ProjectId project, @Nullable ProposalBody sent) {
        var body = Asked.sent(sent);
        var asked = commands.asked(project, body);
        var id = new CategoryId(UUID.randomUUID());
        return commands.create(
                asked, Map.of("categoryId", id.toString()), history -> body.decide(asked.by(), id, history.now()));
    }

    @Operation(operationId = "decide", summary = "Accept or decline a proposal")
    @POST
    @Path("/proposals/{category}/decision")
    public Uni<Response> decide(
            @PathParam("project") ProjectId project,
            @PathParam("category") String category,
            @Nullable ProposalDecisionBody sent) {
        return commands.onCategory(project, category, sent, ProposalDecisionBody::decide);
    }

    @Operation(operationId = "edit", summary = "Word an undecided proposal anew: its proposer or the principal")
    @PUT
    @Path("/proposals/{category}")
    public Uni<Response> edit(
            @PathParam("project") ProjectId project,
            @PathParam("category") String category,
            @Nullable ProposalEditBody sent) {
        return commands.onCategory(project, category, sent, ProposalEditBody::decide);
    }
}
