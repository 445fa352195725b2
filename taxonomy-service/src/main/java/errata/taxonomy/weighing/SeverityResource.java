package errata.taxonomy.weighing;

import errata.events.ProjectId;
import errata.taxonomy.changing.CommandResource;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Tag(name = "Codebook")
@Path("/api/projects/{project}/codebook/categories/{category}/severity")
public final class SeverityResource {

    private final CommandResource commands;

    SeverityResource(CommandResource commands) {
        this.commands = commands;
    }

    @Operation(operationId = "weigh", summary = "Change how bad a failure is; earlier rankings keep the earlier weight")
    @PUT
    public Uni<Response> weigh(
            @PathParam("project") ProjectId project,
            @PathParam("category") String category,
            @Nullable SeverityBody sent) {
        return commands.onCategory(project, category, sent, SeverityBody::decide);
    }
}
