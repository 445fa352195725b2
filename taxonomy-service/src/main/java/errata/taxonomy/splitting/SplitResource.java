package errata.taxonomy.splitting;

import errata.events.CategoryId;
import errata.events.ProjectId;
import errata.taxonomy.changing.Asked;
import errata.taxonomy.changing.CommandResource;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Tag(name = "Codebook")
@Path("/api/projects/{project}/codebook/splits")
public final class SplitResource {

    private final CommandResource commands;

    SplitResource(CommandResource commands) {
        this.commands = commands;
    }

    /// Answers the ids of the parts in the order they were sent.
    @Operation(operationId = "split", summary = "Split a category into parts")
    @POST
    public Uni<Response> split(@PathParam("project") ProjectId project, @Nullable SplitBody sent) {
        var body = Asked.sent(sent);
        var parts = Asked.whole("/parts", body.parts());
        var asked = commands.asked(project, body);
        var ids = Stream.generate(() -> new CategoryId(UUID.randomUUID()))
                .limit(parts.size())
                .toList();
        return commands.create(
                asked,
                Map.of("parts", ids.stream().map(CategoryId::toString).toList()),
                history -> body.decide(asked.by(), parts, ids, history.now()));
    }

    public record UndoBody(@Nullable String rationale) {

        String said() {
            return rationale == null ? "" : rationale;
        }
    }

    @Operation(operationId = "undoSplit", summary = "Undo the split of a category: its parts become one again")
    @POST
    @Path("/{category}/undo")
    public Uni<Response> undo(
            @PathParam("project") ProjectId project, @PathParam("category") String category, @Nullable UndoBody sent) {
        return commands.onCategory(
                project, category, sent, (body, by, id, now) -> new UndoSplit(by, id, body.said()).decide(now));
    }
}
