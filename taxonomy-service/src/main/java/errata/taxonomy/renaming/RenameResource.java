package errata.taxonomy.renaming;

import errata.events.ProjectId;
import errata.events.edge.CommandAnswers;
import errata.events.edge.CommandHeaders;
import errata.taxonomy.Refusal;
import errata.taxonomy.changing.Asked;
import errata.taxonomy.changing.ChangeCodebook;
import errata.taxonomy.changing.Ids;
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
@Path("/api/projects/{project}/codebook/categories/{category}/name")
public final class RenameResource {

    private static final CommandAnswers ANSWERS = new CommandAnswers(Refusal.values());

    private final ChangeCodebook codebook;

    RenameResource(ChangeCodebook codebook) {
        this.codebook = codebook;
    }

    public record NameBody(@Nullable String name) {}

    @Operation(operationId = "rename", summary = "Rename a category; its id and its labels stay")
    @PUT
    public Uni<Response> rename(
            @PathParam("project") ProjectId project,
            @PathParam("category") String category,
            @Nullable NameBody sent,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        var body = Asked.sent(sent);
        var asked = new Asked(project, CommandHeaders.of(headers), "PUT", uri.getPath(), body);
        var name = body.name() == null ? "" : body.name();
        return codebook.change(
                        asked,
                        Map.of(),
                        history -> Ids.ofCategory(
                                category, id -> new RenameCategory(asked.by(), id, name).decide(history.now())))
                .map(ANSWERS::ok);
    }
}
