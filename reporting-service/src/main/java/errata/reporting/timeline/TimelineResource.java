package errata.reporting.timeline;

import errata.events.ProjectId;
import errata.events.edge.EdgeProblem;
import errata.events.edge.Problem;
import errata.reporting.cutting.Lens;
import errata.reporting.journal.AwaitLogs;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

/// The instants worth looking back at.
@Path("/api/projects/{project}/ranking/timeline")
public final class TimelineResource {
    private static final int MOST_POINTS = 500;

    private final AwaitLogs logs;
    private final DrawTimeline timelines;

    TimelineResource(AwaitLogs logs, DrawTimeline timelines) {
        this.logs = logs;
        this.timelines = timelines;
    }

    @GET
    public Uni<Timeline> timeline(
            @PathParam("project") String project,
            @QueryParam("lens") @DefaultValue("as-was") String lens,
            @QueryParam("points") @DefaultValue("60") String points) {
        var id = new ProjectId(project);
        var through = Lens.parse(lens)
                .filter(one -> one != Lens.AS_DECIDED)
                .orElseThrow(() -> invalid("Lenses: as-was, restated, corrected"));
        int count = points(points);
        return logs.now(id)
                .map(found -> found.orElseThrow(
                        () -> Problem.of(EdgeProblem.PROJECT_UNKNOWN, "Nothing was ever recorded in " + id)
                                .exception()))
                .chain(found -> timelines.of(id, found, through, count));
    }

    private static int points(String text) {
        if (!text.matches("\\d{1,4}") || Integer.parseInt(text) < 2 || Integer.parseInt(text) > MOST_POINTS) {
            throw invalid("Ask for 2 to " + MOST_POINTS + " points");
        }
        return Integer.parseInt(text);
    }

    private static RuntimeException invalid(String detail) {
        return Problem.of(EdgeProblem.VALUE_INVALID, detail).exception();
    }
}
