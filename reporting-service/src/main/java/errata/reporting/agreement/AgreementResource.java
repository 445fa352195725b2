package errata.reporting.agreement;

import errata.events.ProjectId;
import errata.reporting.asking.Questions;
import errata.reporting.cutting.CutOf.Found;
import errata.reporting.cutting.FindCut;
import errata.reporting.cutting.Lens;
import errata.reporting.evidence.StandingStore;
import errata.reporting.ranking.Rankings;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/// How far readers agree.
@Path("/api/projects/{project}/agreement")
public final class AgreementResource {
    private final FindCut cuts;
    private final Rankings rankings;
    private final StandingStore standing;

    AgreementResource(FindCut cuts, Rankings rankings, StandingStore standing) {
        this.cuts = cuts;
        this.rankings = rankings;
        this.standing = standing;
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
        return Uni.combine()
                .all()
                .unis(
                        rankings.lineage(project, at.cut().codebook()),
                        standing.at(project, at.cut().cohort(), at.cut().labels()))
                .asTuple()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(both -> new Agreeing(both.getItem1(), Items.of(both.getItem1(), both.getItem2()))
                        .answer(project, lens, at));
    }
}
