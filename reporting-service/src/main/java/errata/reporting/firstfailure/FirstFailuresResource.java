package errata.reporting.firstfailure;

import errata.events.CategoryId;
import errata.events.ProjectId;
import errata.reporting.asking.Question;
import errata.reporting.asking.Questions;
import errata.reporting.cutting.CutOf.Found;
import errata.reporting.cutting.FindCut;
import errata.reporting.cutting.Lens;
import errata.reporting.projection.Projects;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/// Where traces failed first.
@Path("/api/projects/{project}/first-failures")
public final class FirstFailuresResource {
    private final FindCut cuts;
    private final Projects projects;
    private final FirstFailures failures;

    FirstFailuresResource(FindCut cuts, Projects projects, FirstFailures failures) {
        this.cuts = cuts;
        this.projects = projects;
        this.failures = failures;
    }

    /// @param category only of traces that show it
    @GET
    public Uni<FirstFailuresAnswer> firstFailures(
            @PathParam("project") String project,
            @BeanParam Question question,
            @QueryParam("category") @Nullable String category) {
        var id = new ProjectId(project);
        var only = category == null || category.isEmpty() ? null : Questions.category(category);
        return question.found(cuts, id).chain(at -> told(id, question.through(), at, only));
    }

    private Uni<FirstFailuresAnswer> told(ProjectId project, Lens lens, Found at, @Nullable CategoryId category) {
        return projects.ask(project, view -> FailingTraces.at(view, at.cut(), category))
                .chain(failing -> failures.at(project, at.cut().labels())
                        .map(first -> FirstFailuresAnswer.of(failing, first, category, project, lens, at)));
    }
}
