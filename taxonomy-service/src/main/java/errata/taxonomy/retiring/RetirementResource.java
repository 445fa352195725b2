package errata.taxonomy.retiring;

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
@Path("/api/projects/{project}/codebook/categories/{category}")
public final class RetirementResource {

    private final CommandResource commands;

    RetirementResource(CommandResource commands) {
        this.commands = commands;
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
            @Nullable ReasonBody sent) {
        return commands.onCategory(
                project, category, sent, (body, by, id, now) -> new RetireCategory(by, id, body.said()).decide(now));
    }

    @Operation(operationId = "restore", summary = "Bring a retired category back")
    @POST
    @Path("/restore")
    public Uni<Response> restore(
            @PathParam("project") ProjectId project,
            @PathParam("category") String category,
            @Nullable ReasonBody sent) {
        return commands.onCategory(
                project, category, sent, (body, by, id, now) -> new RestoreCategory(by, id, body.said()).decide(now));
    }
}
