package errata.taxonomy.merging;

import errata.events.CategoryId;
import errata.events.MergeId;
import errata.events.ProjectId;
import errata.taxonomy.changing.Asked;
import errata.taxonomy.changing.CommandResource;
import errata.taxonomy.changing.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Tag(name = "Codebook")
@Path("/api/projects/{project}/codebook/merges")
public final class MergeResource {

    private final CommandResource commands;

    MergeResource(CommandResource commands) {
        this.commands = commands;
    }

    /// @param name what the survivor is called from now on
    public record MergeBody(
            CategoryId into,
            List<@Nullable CategoryId> absorbed,
            @Nullable String name,
            @Nullable String rationale) {

        MergeCategories asked(Asked asked, MergeId merge) {
            return new MergeCategories(
                    asked.by(), merge, into, Asked.whole("/absorbed", absorbed), name, said(rationale));
        }
    }

    public record UndoBody(@Nullable String rationale) {}

    @Operation(operationId = "merge", summary = "Merge categories into one of them")
    @POST
    public Uni<Response> merge(@PathParam("project") ProjectId project, @Nullable MergeBody sent) {
        var body = Asked.sent(sent);
        var asked = commands.asked(project, body);
        var merge = new MergeId(UUID.randomUUID());
        var command = body.asked(asked, merge);
        return commands.create(asked, Map.of("mergeId", merge.toString()), history -> command.decide(history.now()));
    }

    @Operation(operationId = "undo", summary = "Undo a merge")
    @POST
    @Path("/{merge}/undo")
    public Uni<Response> undo(
            @PathParam("project") ProjectId project, @PathParam("merge") String merge, @Nullable UndoBody sent) {
        var body = Asked.sent(sent);
        var asked = commands.asked(project, body);
        return commands.change(
                asked,
                history -> Ids.ofMerge(merge, id -> new UndoMerge(asked.by(), id, said(body.rationale()))
                        .decide(history.now(), history.undone())));
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }
}
