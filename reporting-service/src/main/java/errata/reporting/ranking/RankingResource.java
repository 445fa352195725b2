package errata.reporting.ranking;

import errata.events.ProjectId;
import errata.reporting.asking.Question;
import errata.reporting.asking.Questions;
import errata.reporting.asking.Which;
import errata.reporting.cutting.CutOf.Found;
import errata.reporting.cutting.FindCut;
import errata.reporting.cutting.Lens;
import errata.reporting.decided.AsDecided;
import errata.reporting.windows.Segments;
import errata.reporting.windows.Traces;
import errata.reporting.windows.Window;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What to fix first, as of any instant.
@Path("/api/projects/{project}/ranking")
public final class RankingResource {
    private final FindCut cuts;
    private final Rankings rankings;
    private final AsDecided decided;

    RankingResource(FindCut cuts, Rankings rankings, AsDecided decided) {
        this.cuts = cuts;
        this.rankings = rankings;
        this.decided = decided;
    }

    /// @param window `default`: since the latest release that was read enough, else twelve weeks
    /// @param unit what is counted; @param stale `out`: without verdicts that are older than their definition
    /// @param figures `totals`: of each category by itself alone, which is fastest
    /// @param detail `true`: with the course of each category, and how stale it is
    @GET
    public Uni<RankingAnswer> ranking(
            @PathParam("project") String project,
            @BeanParam Question question,
            @BeanParam Which which,
            @QueryParam("window") @Nullable String window,
            @QueryParam("unit") @Nullable String unit,
            @QueryParam("stale") @Nullable String stale,
            @QueryParam("figures") @Nullable String figures,
            @QueryParam("detail") @DefaultValue("false") boolean detail) {
        var id = new ProjectId(project);
        var lens = question.through();
        var traces = which.traces();
        var counted = Wanted.unit(unit);
        var outdated = Wanted.stale(stale);
        boolean joint = Wanted.joint(figures);
        boolean standard = "default".equals(window);
        return found(id, question).chain(at -> window(id, at, standard, traces)
                .map(time -> new Wanted(within(time, traces), time.orElse(null), counted, outdated, joint))
                .chain(wanted -> told(id, lens, at, wanted, detail)));
    }

    /// What a segment can be made of.
    @GET
    @Path("segments")
    public Uni<Segments> segments(@PathParam("project") String project, @BeanParam Question question) {
        var id = new ProjectId(project);
        return found(id, question).chain(at -> decided.ask(id, at.cut(), view -> Segments.at(view, at.cut())));
    }

    /// At most the first thousand.
    @GET
    @Path("traces")
    public Uni<RankedTraces> traces(
            @PathParam("project") String project,
            @QueryParam("category") @Nullable String category,
            @BeanParam Question question,
            @BeanParam Which which) {
        var id = new ProjectId(project);
        var wanted = Questions.category(category);
        var lens = question.through();
        var traces = which.traces();
        return found(id, question)
                .chain(at -> decided.ask(id, at.cut(), view -> RankedTraces.at(view, traces, wanted, lens, at)));
    }

    private Uni<Found> found(ProjectId project, Question question) {
        return question.foundInAnyLens(cuts, project).chain(at -> decided.settled(project, at));
    }

    private Uni<Optional<Window>> window(ProjectId project, Found at, boolean standard, Traces asked) {
        if (standard) {
            return decided.ask(project, at.cut(), view -> Optional.of(Window.standard(view, at.cut(), at.asOf())));
        }
        return Uni.createFrom()
                .item(asked.anyTime() ? Optional.empty() : Optional.of(Window.told(asked.from(), asked.to())));
    }

    private static Traces within(Optional<Window> window, Traces asked) {
        return new Traces(
                window.map(Window::from).orElse(null), window.map(Window::to).orElse(null), asked.segment());
    }

    private Uni<RankingAnswer> told(ProjectId project, Lens lens, Found at, Wanted wanted, boolean detail) {
        var details = detail
                ? decided.ask(project, at.cut(), view -> Optional.of(Details.at(view, at.cut(), wanted.traces())))
                : Uni.createFrom().item(Optional.<Details>empty());
        return rankings.at(project, at.cut(), wanted.traces(), wanted.stale(), wanted.joint())
                .chain(ranking -> Uni.combine()
                        .all()
                        .unis(rankings.firstSeen(project, at.cut(), ranking), details)
                        .asTuple()
                        .map(all -> new Telling(
                                        ranking, all.getItem1(), all.getItem2().orElse(null))
                                .answer(project, lens, at, wanted)));
    }
}
