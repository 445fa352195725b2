package errata.taxonomy.defining;

import errata.events.ProjectId;
import errata.taxonomy.changing.CommandResource;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Tag(name = "Codebook")
@Path("/api/projects/{project}/codebook/categories/{category}/definition")
public final class DefinitionResource {

    private final CommandResource commands;

    DefinitionResource(CommandResource commands) {
        this.commands = commands;
    }

    @Operation(operationId = "revise", summary = "Revise what a category means, with the kind of the edit")
    @POST
    public Uni<Response> revise(
            @PathParam("project") ProjectId project,
            @PathParam("category") String category,
            @Nullable RevisionBody sent) {
        return commands.onCategory(project, category, sent, RevisionBody::decide);
    }
}
