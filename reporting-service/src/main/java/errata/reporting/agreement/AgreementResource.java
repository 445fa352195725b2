package errata.reporting.agreement;

import errata.events.ProjectId;
import errata.reporting.asking.Questions;
import errata.reporting.cutting.CutOf.Found;
import errata.reporting.cutting.FindCut;
import errata.reporting.cutting.Lens;
import errata.reporting.projection.Projects;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/// How far readers agree.
@Path("/api/projects/{project}/agreement")
public final class AgreementResource {
    private final FindCut cuts;
    private final Projects projects;

    AgreementResource(FindCut cuts, Projects projects) {
        this.cuts = cuts;
        this.projects = projects;
    }

    @GET
    public Uni<AgreementAnswer> agreement(
            @PathParam("project") String project,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("cut") @Nullable String cut,
            @QueryParam("lens") @Nullable String lens,
            @QueryParam("minPosition") @Nullable String minPosition) {
        var id = new ProjectId(project);
        var asked = Questions.asked(asOf, cut, lens, minPosition);
        return cuts.of(id, asked).map(found -> Questions.found(id, found)).chain(at -> told(id, asked.lens(), at));
    }

    private Uni<AgreementAnswer> told(ProjectId project, Lens lens, Found at) {
        return projects.ask(
                project, at.cut(), view -> new Agreeing(view.at(at.cut())).answer(view::traces, project, lens, at));
    }
}
