package errata.taxonomy.appointing;

import errata.events.ProjectId;
import errata.events.edge.CommandAnswers;
import errata.events.edge.CommandHeaders;
import errata.taxonomy.Refusal;
import errata.taxonomy.changing.Asked;
import errata.taxonomy.changing.ChangeCodebook;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.PUT;
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
@Path("/api/projects/{project}/codebook/principal")
public final class PrincipalResource {

    private static final CommandAnswers ANSWERS = new CommandAnswers(Refusal.values());

    private final ChangeCodebook codebook;

    PrincipalResource(ChangeCodebook codebook) {
        this.codebook = codebook;
    }

    public record PersonBody(@Nullable String person) {}

    @Operation(operationId = "handOver", summary = "The principal expert hands over to somebody else")
    @PUT
    public Uni<Response> handOver(
            @PathParam("project") ProjectId project,
            @Nullable PersonBody sent,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        var body = Asked.sent(sent);
        var asked = new Asked(project, CommandHeaders.of(headers), "PUT", uri.getPath(), body);
        var person = body.person() == null ? "" : body.person();
        return codebook.change(asked, Map.of(), history -> new HandOver(asked.by(), person).decide(history.now()))
                .map(ANSWERS::ok);
    }
}
