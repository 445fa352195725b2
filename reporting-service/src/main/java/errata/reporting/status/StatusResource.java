package errata.reporting.status;

import errata.events.Clock;
import errata.events.ProjectId;
import errata.events.edge.EdgeProblem;
import errata.events.edge.Problem;
import errata.reporting.cutting.Asked.Reached;
import errata.reporting.cutting.MinPosition;
import errata.reporting.journal.AwaitLogs;
import errata.reporting.journal.LogState;
import errata.reporting.journal.ProjectLogs;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How far reporting has read the logs of a project.
@Path("/api/projects/{project}/status")
public final class StatusResource {
    private static final Duration FOR_ONES_OWN_WRITE = Duration.ofSeconds(2);

    private final AwaitLogs logs;

    StatusResource(AwaitLogs logs) {
        this.logs = logs;
    }

    /// @param behind the positions asked for were not reached
    public record Status(
            Clock clock,
            LogLine annotation,
            LogLine taxonomy,
            @Nullable String stoppedAt,
            boolean behind) {}

    /// @param until nothing older will still come
    public record LogLine(
            long position,
            Instant recordedAt,
            Instant until,
            @Nullable String stopped) {}

    /// Waits up to 2 s for the positions asked for.
    @GET
    public Uni<Status> status(
            @PathParam("project") String project, @QueryParam("minPosition") @Nullable String minPosition) {
        var id = new ProjectId(project);
        var least = least(minPosition);
        var found = least.equals(Reached.ANY) ? logs.now(id) : logs.until(id, least::isReachedBy, FOR_ONES_OWN_WRITE);
        return found.map(known -> status(id, least, known));
    }

    private static Status status(ProjectId project, Reached least, Optional<ProjectLogs> known) {
        var logs = known.orElseThrow(
                () -> Problem.of(EdgeProblem.PROJECT_UNKNOWN, "Nothing was ever recorded in " + project)
                        .exception());
        return new Status(
                logs.clock(),
                line(logs.annotation()),
                line(logs.taxonomy()),
                logs.stoppedAt().orElse(null),
                !least.isReachedBy(logs));
    }

    private static LogLine line(LogState log) {
        return new LogLine(
                log.position(),
                log.recordedAt(),
                log.until(),
                log.stopped().map(LogState.Stopped::reason).orElse(null));
    }

    private static Reached least(@Nullable String minPosition) {
        if (minPosition == null || minPosition.isEmpty()) {
            return Reached.ANY;
        }
        return MinPosition.parse(minPosition)
                .orElseThrow(() -> Problem.of(EdgeProblem.VALUE_INVALID, "A position reads a41, t14 or a41.t14")
                        .exception());
    }
}
