package errata.annotation.ledger;

import errata.annotation.opening.OpenProjects;
import errata.events.ProjectId;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

@Path("/api/projects/{project}/labels.jsonl")
public final class LabelsExportResource {

    private final LabelsExport labels;
    private final OpenProjects projects;

    LabelsExportResource(LabelsExport labels, OpenProjects projects) {
        this.labels = labels;
        this.projects = projects;
    }

    @GET
    @Produces("application/x-ndjson")
    public Multi<LabelLine> lines(@PathParam("project") ProjectId project, @QueryParam("asOf") @Nullable String asOf) {
        var instant = asOf == null ? null : OffsetDateTime.parse(asOf).toInstant();
        return projects.clockOrProblem(project).onItem().transformToMulti(_ -> labels.lines(project, instant));
    }
}
