package errata.taxonomy.schemes;

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
@Path("/api/projects/{project}/codebook/categories/{category}/reporting-labels")
public final class ReportingLabelsResource {

    private static final CommandAnswers ANSWERS = new CommandAnswers(Refusal.values());

    private final ChangeCodebook codebook;

    ReportingLabelsResource(ChangeCodebook codebook) {
        this.codebook = codebook;
    }

    @Operation(
            operationId = "assign",
            summary = "Say what a category is called in the schemes of others (OWASP, NIST, your own)")
    @PUT
    public Uni<Response> assign(
            @PathParam("project") ProjectId project,
            @PathParam("category") String category,
            @Nullable ReportingLabelsBody sent,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        var body = Asked.sent(sent);
        var labels = body.whole();
        var asked = new Asked(project, CommandHeaders.of(headers), "PUT", uri.getPath(), body);
        return codebook.change(
                        asked,
                        Map.of(),
                        history -> Ids.ofCategory(category, id -> new AssignReportingLabels(asked.by(), id, labels)
                                .decide(history.now())))
                .map(ANSWERS::ok);
    }
}
