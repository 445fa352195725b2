package errata.taxonomy.ledger;

import errata.events.Clock;
import errata.events.ProjectId;
import errata.events.edge.EdgeProblem;
import errata.events.edge.Problem;
import errata.taxonomy.CodebookHistory;
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
@Path("/api/projects/{project}/events/taxonomy")
public final class LedgerResource {

    private static final int MOST = 1000;

    private final CodebookStore codebooks;

    LedgerResource(CodebookStore codebooks) {
        this.codebooks = codebooks;
    }

    /// @param head position of the last event of the log
    /// @param next what to ask for as `after` to go on; null at the end
    public record Ledger(
            Clock clock,
            long head,
            List<LedgerItem> items,
            @Nullable Long next) {}

    @Operation(operationId = "events", summary = "The events of the codebook as they stand in the log")
    @GET
    public Uni<Ledger> events(
            @PathParam("project") ProjectId project,
            @QueryParam("after") @DefaultValue("0") String after,
            @QueryParam("limit") @DefaultValue("100") String limit) {
        long position = Long.parseLong(after);
        int most = Math.clamp(Long.parseLong(limit), 1, MOST);
        return codebooks.of(project).map(found -> found.map(history -> of(history, position, most))
                .orElseThrow(() -> Problem.of(EdgeProblem.PROJECT_UNKNOWN, "No project is called " + project)
                        .exception()));
    }

    private static Ledger of(CodebookHistory history, long after, int most) {
        var items =
                history.after(after).stream().limit(most).map(LedgerItem::of).toList();
        boolean more = !items.isEmpty() && items.getLast().position() < history.position();
        return new Ledger(
                history.clock(),
                history.position(),
                items,
                more ? items.getLast().position() : null);
    }
}
