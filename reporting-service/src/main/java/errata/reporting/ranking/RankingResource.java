package errata.reporting.ranking;

import errata.events.ProjectId;
import errata.reporting.asking.Questions;
import errata.reporting.asking.Questions.Between;
import errata.reporting.cutting.Asked;
import errata.reporting.cutting.CutOf.Found;
import errata.reporting.cutting.FindCut;
import errata.reporting.cutting.Lens;
import errata.reporting.projection.Projects;
import errata.reporting.windows.Segments;
import errata.reporting.windows.Traces;
import errata.reporting.windows.Window;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /// @param from, to of the traces, by when they began; @param window `default`: since the latest release that was
    /// read enough, else twelve weeks; @param segment facts of the traces; @param unit what is counted
    /// @param detail `true`: with the course of each category, and how stale it is
    @GET
    public Uni<RankingAnswer> ranking(
            @PathParam("project") String project,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("cut") @Nullable String cut,
            @QueryParam("lens") @Nullable String lens,
            @QueryParam("minPosition") @Nullable String minPosition,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("window") @Nullable String window,
            @QueryParam("segment") @Nullable List<String> segment,
            @QueryParam("unit") @Nullable String unit,
            @QueryParam("detail") @DefaultValue("false") boolean detail) {
        var id = new ProjectId(project);
        var asked = Questions.asked(asOf, cut, lens, minPosition);
        var between = Questions.between(from, to);
        var facts = Wanted.segment(segment);
        var counted = Wanted.unit(unit);
        boolean standard = "default".equals(window);
        return found(id, asked).chain(at -> window(id, at, standard, between)
                .map(time -> wanted(time, facts, counted))
                .chain(wanted -> told(id, asked.lens(), at, wanted, detail)));
    }

    /// What a segment can be made of.
    @GET
    @Path("segments")
    public Uni<Segments> segments(
            @PathParam("project") String project,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("cut") @Nullable String cut,
            @QueryParam("lens") @Nullable String lens) {
        var id = new ProjectId(project);
        var asked = Questions.asked(asOf, cut, lens, null);
        return found(id, asked).chain(at -> projects.ask(id, at.cut(), view -> Segments.at(view, at.cut())));
    }

    /// At most the first thousand.
    @GET
    @Path("traces")
    public Uni<RankedTraces> traces(
            @PathParam("project") String project,
            @QueryParam("category") @Nullable String category,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("cut") @Nullable String cut,
            @QueryParam("lens") @Nullable String lens,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("segment") @Nullable List<String> segment) {
        var id = new ProjectId(project);
        var wanted = Questions.category(category);
        var asked = Questions.asked(asOf, cut, lens, null);
        var between = Questions.between(from, to);
        var which = new Traces(between.from(), between.to(), Wanted.segment(segment));
        return found(id, asked)
                .chain(at ->
                        projects.ask(id, at.cut(), view -> RankedTraces.at(view, which, wanted, asked.lens(), at)));
    }

    private Uni<Optional<Window>> window(ProjectId project, Found at, boolean standard, Between between) {
        if (!standard) {
            return Uni.createFrom()
                    .item(between.all() ? Optional.empty() : Optional.of(Window.told(between.from(), between.to())));
        }
        return projects.ask(project, at.cut(), view -> Optional.of(Window.standard(view, at.cut(), at.asOf())));
    }

    private static Wanted wanted(Optional<Window> window, Map<String, Set<String>> facts, CountingUnit unit) {
        var traces = new Traces(
                window.map(Window::from).orElse(null), window.map(Window::to).orElse(null), facts);
        return new Wanted(traces, window.orElse(null), unit);
    }

    private Uni<RankingAnswer> told(ProjectId project, Lens lens, Found at, Wanted wanted, boolean detail) {
        var details = detail
                ? projects.ask(project, at.cut(), view -> Optional.of(Details.at(view, at.cut(), wanted.traces())))
                : Uni.createFrom().item(Optional.<Details>empty());
        return rankings.at(project, at.cut(), wanted.traces()).chain(ranking -> Uni.combine()
                .all()
                .unis(rankings.firstSeen(project, ranking), details)
                .asTuple()
                .map(all -> new Telling(ranking, all.getItem1(), all.getItem2().orElse(null))
                        .answer(project, lens, at, wanted)));
    }

    private Uni<Found> found(ProjectId project, Asked asked) {
        return cuts.of(project, asked).map(cut -> Questions.found(project, cut));
    }
}
