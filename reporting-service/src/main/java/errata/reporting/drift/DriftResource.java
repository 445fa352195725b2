package errata.reporting.drift;

import errata.events.ProjectId;
import errata.events.TaxonomyEvent;
import errata.reporting.asking.Questions;
import errata.reporting.cutting.Cut;
import errata.reporting.cutting.CutOf.Found;
import errata.reporting.cutting.FindCut;
import errata.reporting.evidence.SaidStore;
import errata.reporting.evidence.StandingStore;
import errata.reporting.journal.AwaitLogs;
import errata.reporting.journal.JournalStore;
import errata.reporting.journal.Source;
import errata.reporting.ranking.Rankings;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/// How the criteria changed, up to any instant.
@Path("/api/projects/{project}/drift")
public final class DriftResource {
    private final FindCut cuts;
    private final AwaitLogs logs;
    private final JournalStore journal;
    private final StandingStore standing;
    private final SaidStore said;
    private final Rankings rankings;

    DriftResource(
            FindCut cuts,
            AwaitLogs logs,
            JournalStore journal,
            StandingStore standing,
            SaidStore said,
            Rankings rankings) {
        this.cuts = cuts;
        this.logs = logs;
        this.journal = journal;
        this.standing = standing;
        this.said = said;
        this.rankings = rankings;
    }

    @GET
    public Uni<DriftAnswer> drift(
            @PathParam("project") String project,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("cut") @Nullable String cut,
            @QueryParam("minPosition") @Nullable String minPosition) {
        var id = new ProjectId(project);
        return cuts.of(id, Questions.asked(asOf, cut, null, minPosition))
                .map(found -> Questions.found(id, found))
                .chain(at -> told(id, at));
    }

    private Uni<DriftAnswer> told(ProjectId project, Found at) {
        var cut = at.cut();
        return Uni.combine()
                .all()
                .unis(
                        journal.entries(
                                TaxonomyEvent.class, Source.TAXONOMY, project, 0, cut.codebook(), Integer.MAX_VALUE),
                        standing.at(project, cut.cohort(), cut.labels()),
                        said.labels(project, cut.labels()),
                        said.reviews(project, cut.labels()),
                        shift(project, cut))
                .asTuple()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(all -> new Drifting(all.getItem1(), all.getItem2(), Rereadings.of(all.getItem3(), all.getItem4()))
                        .answer(project, at, all.getItem5()));
    }

    private Uni<DriftAnswer.Shift> shift(ProjectId project, Cut then) {
        return logs.now(project)
                .map(found -> found.map(now -> now.taxonomy().position()).orElse(then.codebook()))
                .map(codebook -> new Cut(then.cohort(), then.labels(), Math.max(codebook, then.codebook())))
                .chain(today -> Uni.combine()
                        .all()
                        .unis(rankings.at(project, then), rankings.at(project, today))
                        .asTuple()
                        .map(both -> Drifting.shift(then, both.getItem1(), today, both.getItem2())));
    }
}
