package errata.reporting.drift;

import errata.events.ProjectId;
import errata.reporting.asking.Question;
import errata.reporting.cutting.Cut;
import errata.reporting.cutting.CutOf.Found;
import errata.reporting.cutting.FindCut;
import errata.reporting.projection.Projects;
import errata.reporting.projection.View;
import errata.reporting.ranking.Ranking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/// How the criteria changed, up to any instant.
@Path("/api/projects/{project}/drift")
public final class DriftResource {
    private final FindCut cuts;
    private final Projects projects;

    DriftResource(FindCut cuts, Projects projects) {
        this.cuts = cuts;
        this.projects = projects;
    }

    @GET
    public Uni<DriftAnswer> drift(@PathParam("project") String project, @BeanParam Question question) {
        var id = new ProjectId(project);
        return question.found(cuts, id).chain(at -> told(id, at));
    }

    private Uni<DriftAnswer> told(ProjectId project, Found at) {
        return projects.ask(project, view -> drifting(view, project, at));
    }

    private static DriftAnswer drifting(View view, ProjectId project, Found at) {
        var then = at.cut();
        var today = new Cut(then.cohort(), then.labels(), Math.max(view.codebook(), then.codebook()));
        var shift = Drifting.shift(then, Ranking.totals(view.at(then)), today, Ranking.totals(view.at(today)));
        return new Drifting(view.codebook(then.codebook()), view.machine(), then).answer(project, at, shift);
    }
}
