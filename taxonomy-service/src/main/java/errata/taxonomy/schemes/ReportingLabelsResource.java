package errata.taxonomy.schemes;

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
@Path("/api/projects/{project}/codebook/categories/{category}/reporting-labels")
public final class ReportingLabelsResource {

    private final CommandResource commands;

    ReportingLabelsResource(CommandResource commands) {
        this.commands = commands;
    }

    @Operation(
            operationId = "assign",
            summary = "Say what a category is called in the schemes of others (OWASP, NIST, your own)")
    @PUT
    public Uni<Response> assign(
            @PathParam("project") ProjectId project,
            @PathParam("category") String category,
            @Nullable ReportingLabelsBody sent) {
        var labels = Asked.sent(sent).whole();
        return commands.onCategory(
                project, category, sent, (_, by, id, now) -> new AssignReportingLabels(by, id, labels).decide(now));
    }
}
