package errata.reporting.covering;

import errata.events.ProjectId;
import errata.reporting.asking.Question;
import errata.reporting.cutting.FindCut;
import errata.reporting.projection.Projects;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/// Which combinations of the traces' dimensions were read.
@Path("/api/projects/{project}/coverage")
public final class CoverageResource {
    private final FindCut cuts;
    private final Projects projects;

    CoverageResource(FindCut cuts, Projects projects) {
        this.cuts = cuts;
        this.projects = projects;
    }

    @GET
    public Uni<CoverageAnswer> coverage(@PathParam("project") String project, @BeanParam Question question) {
        var id = new ProjectId(project);
        var lens = question.through();
        return question.found(cuts, id)
                .chain(at -> projects.ask(id, at.cut(), view -> CoverageAnswer.at(view, id, lens, at)));
    }
}
