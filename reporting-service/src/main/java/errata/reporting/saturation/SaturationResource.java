package errata.reporting.saturation;

import errata.events.ProjectId;
import errata.events.edge.EdgeProblem;
import errata.events.edge.Problem;
import errata.reporting.asking.Question;
import errata.reporting.asking.Questions;
import errata.reporting.cutting.CutOf.Found;
import errata.reporting.cutting.FindCut;
import errata.reporting.cutting.Lens;
import errata.reporting.projection.Projects;
import errata.reporting.windows.Traces;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whether reading on still finds something new.
@Path("/api/projects/{project}/saturation")
public final class SaturationResource {
    private static final int MOST = 10_000;

    private final FindCut cuts;
    private final Projects projects;

    SaturationResource(FindCut cuts, Projects projects) {
        this.cuts = cuts;
        this.projects = projects;
    }

    /// @param segment only of traces with such facts, `release:1.4`
    /// @param window traces in a row without anything new; @param floor traces that have to be read at least
    @GET
    public Uni<SaturationAnswer> saturation(
            @PathParam("project") String project,
            @BeanParam Question question,
            @QueryParam("segment") @Nullable List<String> segment,
            @QueryParam("window") @DefaultValue("" + RuleOfTwenty.WINDOW) String window,
            @QueryParam("floor") @DefaultValue("" + RuleOfTwenty.FLOOR) String floor) {
        var id = new ProjectId(project);
        var traces = new Traces(null, null, Questions.segment(segment));
        int run = number(window, "window");
        int least = number(floor, "floor");
        return question.found(cuts, id).chain(at -> told(id, question.through(), at, traces, run, least));
    }

    private Uni<SaturationAnswer> told(ProjectId project, Lens lens, Found at, Traces traces, int window, int floor) {
        return projects.ask(project, at.cut(), view -> Saturation.at(view, at.cut(), traces, window, floor))
                .map(saturation -> saturation.answer(project, lens, at));
    }

    private static int number(String text, String name) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MOST) {
            throw Problem.of(EdgeProblem.VALUE_INVALID, "`%s` is a number from 1 to %d".formatted(name, MOST))
                    .exception();
        }
        return Integer.parseInt(text);
    }
}
