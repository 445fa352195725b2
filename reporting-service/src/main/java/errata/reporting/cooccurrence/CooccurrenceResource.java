package errata.reporting.cooccurrence;

import errata.events.ProjectId;
import errata.reporting.asking.Questions;
import errata.reporting.cutting.FindCut;
import errata.reporting.projection.Projects;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

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
    public Uni<CooccurrenceAnswer> cooccurrence(
            @PathParam("project") String project,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("cut") @Nullable String cut,
            @QueryParam("lens") @Nullable String lens,
            @QueryParam("minPosition") @Nullable String minPosition) {
        var id = new ProjectId(project);
        var asked = Questions.asked(asOf, cut, lens, minPosition);
        return cuts.of(id, asked)
                .map(found -> Questions.found(id, found))
                .chain(at -> projects.ask(
                        id, at.cut(), view -> CooccurrenceAnswer.of(view.at(at.cut()), id, asked.lens(), at)));
    }
}
