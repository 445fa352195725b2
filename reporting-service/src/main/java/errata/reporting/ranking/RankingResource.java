package errata.reporting.ranking;

import errata.events.ProjectId;
import errata.reporting.asking.Questions;
import errata.reporting.cutting.Asked;
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

/// What to fix first, as of any instant.
@Path("/api/projects/{project}/ranking")
public final class RankingResource {
    private final FindCut cuts;
    private final Rankings rankings;
    private final Projects projects;

    RankingResource(FindCut cuts, Rankings rankings, Projects projects) {
        this.cuts = cuts;
        this.rankings = rankings;
        this.projects = projects;
    }

    @GET
    public Uni<RankingAnswer> ranking(
            @PathParam("project") String project,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("cut") @Nullable String cut,
            @QueryParam("lens") @Nullable String lens,
            @QueryParam("minPosition") @Nullable String minPosition) {
        var id = new ProjectId(project);
        var asked = Questions.asked(asOf, cut, lens, minPosition);
        return found(id, asked).chain(at -> told(id, asked.lens(), at));
    }

    @GET
    @Path("traces")
    public Uni<RankedTraces> traces(
            @PathParam("project") String project,
            @QueryParam("category") @Nullable String category,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("cut") @Nullable String cut,
            @QueryParam("lens") @Nullable String lens) {
        var id = new ProjectId(project);
        var wanted = Questions.category(category);
        var asked = Questions.asked(asOf, cut, lens, null);
        return found(id, asked)
                .chain(at -> projects.ask(id, view -> RankedTraces.at(view, Traces.ALL, wanted, asked.lens(), at)));
    }

    private Uni<RankingAnswer> told(ProjectId project, Lens lens, Found at) {
        return rankings.at(project, at.cut()).chain(ranking -> rankings.firstSeen(project, ranking)
                .map(seen -> new Telling(ranking, seen).answer(project, lens, at)));
    }

    private Uni<Found> found(ProjectId project, Asked asked) {
        return cuts.of(project, asked).map(cut -> Questions.found(project, cut));
    }
}
