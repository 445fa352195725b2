package errata.taxonomy.appointing;

import errata.events.ProjectId;
import errata.taxonomy.changing.Asked;
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
@Path("/api/projects/{project}/codebook/principal")
public final class PrincipalResource {

    private final CommandResource commands;

    PrincipalResource(CommandResource commands) {
        this.commands = commands;
    }

    public record PersonBody(@Nullable String person) {}

    @Operation(operationId = "handOver", summary = "The principal expert hands over to somebody else")
    @PUT
    public Uni<Response> handOver(@PathParam("project") ProjectId project, @Nullable PersonBody sent) {
        var body = Asked.sent(sent);
        var asked = commands.asked(project, body);
        var person = body.person() == null ? "" : body.person();
        return commands.change(asked, history -> new HandOver(asked.by(), person).decide(history.now()));
    }
}
