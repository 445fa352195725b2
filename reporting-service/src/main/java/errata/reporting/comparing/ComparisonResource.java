package errata.reporting.comparing;

import errata.events.ProjectId;
import errata.events.edge.EdgeProblem;
import errata.events.edge.Problem;
import errata.reporting.asking.Question;
import errata.reporting.cutting.CutOf.Found;
import errata.reporting.cutting.FindCut;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/// Two instants, or two cuts, side by side.
@Path("/api/projects/{project}/ranking/comparison")
public final class ComparisonResource {
    private final FindCut cuts;
    private final Comparing comparing;

    ComparisonResource(FindCut cuts, Comparing comparing) {
        this.cuts = cuts;
        this.comparing = comparing;
    }

    /// @param then, now cuts; or @param thenAsOf, nowAsOf instants. Without a later one: all that is known
    @GET
    public Uni<Comparison> comparison(
            @PathParam("project") String project,
            @QueryParam("then") @Nullable String then,
            @QueryParam("thenAsOf") @Nullable String thenAsOf,
            @QueryParam("now") @Nullable String now,
            @QueryParam("nowAsOf") @Nullable String nowAsOf,
            @QueryParam("minPosition") @Nullable String minPosition) {
        var id = new ProjectId(project);
        var first = new Question(thenAsOf, then, null, null);
        var second = new Question(nowAsOf, now, null, minPosition);
        if (!first.namesThePast()) {
            throw invalid("Say what to compare with: `then` is a cut, `thenAsOf` an instant");
        }
        return Uni.combine()
                .all()
                .unis(first.found(cuts, id), second.found(cuts, id))
                .asTuple()
                .chain(both -> compared(id, both.getItem1(), both.getItem2()));
    }

    private Uni<Comparison> compared(ProjectId project, Found then, Found now) {
        if (!Stages.inOrder(then.cut(), now.cut())) {
            throw invalid("`then` has to be before `now`: %s is not before %s".formatted(then.cut(), now.cut()));
        }
        return comparing.of(project, then, now);
    }

    private static RuntimeException invalid(String detail) {
        return Problem.of(EdgeProblem.VALUE_INVALID, detail).exception();
    }
}
