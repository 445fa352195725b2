package errata.reporting.cooccurrence;

import errata.events.ProjectId;
import errata.reporting.asking.Question;
import errata.reporting.cutting.FindCut;
import errata.reporting.projection.Projects;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/// Which failures come together.
@Path("/api/projects/{project}/cooccurrence")
public final class CooccurrenceResource {
    private final FindCut cuts;
    private final Projects projects;

    CooccurrenceResource(FindCut cuts, Projects projects) {
        this.cuts = cuts;
        this.projects = projects;
    }

    @GET
    public Uni<CooccurrenceAnswer> cooccurrence(@PathParam("project") String project, @BeanParam Question question) {
        var id = new ProjectId(project);
        var lens = question.through();
        return question.found(cuts, id)
                .chain(at ->
                        projects.ask(id, at.cut(), view -> CooccurrenceAnswer.of(view.at(at.cut()), id, lens, at)));
    }
}
