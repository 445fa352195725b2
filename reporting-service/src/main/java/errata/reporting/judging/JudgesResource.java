package errata.reporting.judging;

import errata.events.ProjectId;
import errata.reporting.asking.Question;
import errata.reporting.cutting.CutOf.Found;
import errata.reporting.cutting.FindCut;
import errata.reporting.cutting.Lens;
import errata.reporting.projection.Projects;
import errata.reporting.projection.View;
import errata.reporting.staleness.Edits;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;

/// How well automated judges tell failures.
@Path("/api/projects/{project}/judges")
public final class JudgesResource {
    private final FindCut cuts;
    private final Projects projects;
    private final ReadJudgements judgements;

    JudgesResource(FindCut cuts, Projects projects, ReadJudgements judgements) {
        this.cuts = cuts;
        this.projects = projects;
        this.judgements = judgements;
    }

    @GET
    public Uni<JudgesAnswer> judges(@PathParam("project") String project, @BeanParam Question question) {
        var id = new ProjectId(project);
        var lens = question.through();
        return question.found(cuts, id).chain(at -> judgements
                .at(id, at.cut().labels())
                .chain(said -> projects.ask(id, at.cut(), view -> told(view, said, id, lens, at))));
    }

    private static JudgesAnswer told(View view, List<Judgement> said, ProjectId project, Lens lens, Found at) {
        var sheet = view.at(at.cut());
        var traces = said.stream().map(Judgement::trace).distinct().toList();
        var measured = new Measuring(sheet, view.numbers(traces)).of(said);
        return new TellJudges(sheet.lineage(), Edits.of(view.codebook(at.cut().codebook())))
                .answer(measured, project, lens, at);
    }
}
