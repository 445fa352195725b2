package errata.taxonomy.splitting;

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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Tag(name = "Codebook")
@Path("/api/projects/{project}/codebook/splits")
public final class SplitResource {

    private static final CommandAnswers ANSWERS = new CommandAnswers(Refusal.values());

    private final ChangeCodebook codebook;

    SplitResource(ChangeCodebook codebook) {
        this.codebook = codebook;
    }

    /// Answers the ids of the parts in the order they were sent.
    @Operation(operationId = "split", summary = "Split a category into parts")
    @POST
    public Uni<Response> split(
            @PathParam("project") ProjectId project,
            @Nullable SplitBody sent,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        var body = Asked.sent(sent);
        var parts = Asked.whole("/parts", body.parts());
        var asked = new Asked(project, CommandHeaders.of(headers), "POST", uri.getPath(), body);
        var ids = Stream.generate(() -> new CategoryId(UUID.randomUUID()))
                .limit(parts.size())
                .toList();
        return codebook.change(
                        asked,
                        Map.of("parts", ids.stream().map(CategoryId::toString).toList()),
                        history -> body.decide(asked.by(), parts, ids, history.now()))
                .map(ANSWERS::created);
    }

    public record UndoBody(@Nullable String rationale) {}

    @Operation(operationId = "undoSplit", summary = "Undo the split of a category: its parts become one again")
    @POST
    @Path("/{category}/undo")
    public Uni<Response> undo(
            @PathParam("project") ProjectId project,
            @PathParam("category") String category,
            @Nullable UndoBody sent,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        var body = Asked.sent(sent);
        var asked = new Asked(project, CommandHeaders.of(headers), "POST", uri.getPath(), body);
        var rationale = body.rationale() == null ? "" : body.rationale();
        return codebook.change(
                        asked,
                        Map.of(),
                        history -> Ids.ofCategory(
                                category, id -> new UndoSplit(asked.by(), id, rationale).decide(history.now())))
                .map(ANSWERS::ok);
    }
}
