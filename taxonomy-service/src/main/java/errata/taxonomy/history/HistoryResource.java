package errata.taxonomy.history;

import errata.events.CategoryId;
import errata.events.Clock;
import errata.events.ProjectId;
import errata.events.edge.EdgeProblem;
import errata.events.edge.Problem;
import errata.taxonomy.CodebookHistory;
import errata.taxonomy.Refusal;
import errata.taxonomy.Told;
import errata.taxonomy.changing.CodebookStore;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Tag(name = "Codebook")
@Path("/api/projects/{project}/codebook/history")
public final class HistoryResource {

    private final CodebookStore codebooks;

    HistoryResource(CodebookStore codebooks) {
        this.codebooks = codebooks;
    }

    public record History(Clock clock, List<HistoryItem> items) {}

    /// Oldest first; of the whole codebook, or of one category with the merges and splits that touched it.
    @Operation(operationId = "history", summary = "Who changed the codebook, when and why, oldest first")
    @GET
    public Uni<History> history(
            @PathParam("project") ProjectId project,
            @QueryParam("category") @Nullable String category,
            @QueryParam("after") @DefaultValue("0") String after) {
        long position = Long.parseLong(after);
        var id = category == null ? null : CategoryId.of(category);
        return codebooks.of(project).map(found -> found.map(history -> of(history, id, position))
                .orElseThrow(() -> Problem.of(EdgeProblem.PROJECT_UNKNOWN, "No project is called " + project)
                        .exception()));
    }

    private static History of(CodebookHistory history, @Nullable CategoryId id, long after) {
        if (id != null && history.now().category(id).isEmpty()) {
            throw Problem.of(Refusal.CATEGORY_UNKNOWN, "This codebook has no category " + id)
                    .exception();
        }
        var items = Told.of(history).stream()
                .filter(t -> t.event().position() > after)
                .filter(t -> id == null || t.touches().contains(id))
                .map(HistoryItem::of)
                .toList();
        return new History(history.clock(), items);
    }
}
