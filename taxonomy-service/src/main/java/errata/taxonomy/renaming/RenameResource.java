package errata.taxonomy.renaming;

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
@Path("/api/projects/{project}/codebook/categories/{category}/name")
public final class RenameResource {

    private final CommandResource commands;

    RenameResource(CommandResource commands) {
        this.commands = commands;
    }

    public record NameBody(@Nullable String name) {

        String said() {
            return name == null ? "" : name;
        }
    }

    @Operation(operationId = "rename", summary = "Rename a category; its id and its labels stay")
    @PUT
    public Uni<Response> rename(
            @PathParam("project") ProjectId project, @PathParam("category") String category, @Nullable NameBody sent) {
        return commands.onCategory(
                project, category, sent, (body, by, id, now) -> new RenameCategory(by, id, body.said()).decide(now));
    }
}
