package errata.reporting.agreement;

import errata.events.ProjectId;
import errata.reporting.asking.Question;
import errata.reporting.cutting.CutOf.Found;
import errata.reporting.cutting.FindCut;
import errata.reporting.cutting.Lens;
import errata.reporting.projection.Projects;
import errata.reporting.timeline.TimelineStore;
import errata.reporting.timeline.TimelineStore.Stood;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/// How far readers agree.
@Path("/api/projects/{project}/agreement")
public final class AgreementResource {
    private final FindCut cuts;
    private final Projects projects;
    private final TimelineStore timeline;

    AgreementResource(FindCut cuts, Projects projects, TimelineStore timeline) {
        this.cuts = cuts;
        this.projects = projects;
        this.timeline = timeline;
    }

    @GET
    public Uni<AgreementAnswer> agreement(@PathParam("project") String project, @BeanParam Question question) {
        var id = new ProjectId(project);
        return question.found(cuts, id).chain(at -> told(id, question.through(), at));
    }

    private Uni<AgreementAnswer> told(ProjectId project, Lens lens, Found at) {
        var ends = SelfAgreement.ends(at.asOf());
        return timeline.positions(project, ends)
                .map(stood -> stood.stream().map(Stood::labels).toList())
                .chain(positions -> projects.ask(project, at.cut(), view -> {
                    var self = SelfAgreement.of(
                            view.machine().rereadings(),
                            ends,
                            positions,
                            at.cut().labels());
                    return new Agreeing(view.at(at.cut())).answer(view::traces, self, project, lens, at);
                }));
    }
}
