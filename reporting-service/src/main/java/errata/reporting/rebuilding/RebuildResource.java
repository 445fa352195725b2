package errata.reporting.rebuilding;

import errata.events.ProjectId;
import errata.events.edge.EdgeProblem;
import errata.events.edge.Problem;
import errata.reporting.journal.AwaitLogs;
import errata.reporting.projection.Progress;
import errata.reporting.projection.Rebuild;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Builds everything that is derived of a project anew: the repair of one that stopped.
@Path("/api/projects/{project}/rebuild")
public final class RebuildResource {
    private final AwaitLogs logs;
    private final Rebuild rebuild;

    RebuildResource(AwaitLogs logs, Rebuild rebuild) {
        this.logs = logs;
        this.rebuild = rebuild;
    }

    /// @param state idle, running, comparing, switched, failed
    public record Told(
            String state,
            long done,
            long of,
            int compared,
            int different,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt,
            @Nullable String reason) {

        static Told of(Progress progress) {
            return new Told(
                    progress.state().name().toLowerCase(Locale.ROOT),
                    progress.done(),
                    progress.of(),
                    progress.compared(),
                    progress.different(),
                    progress.startedAt(),
                    progress.finishedAt(),
                    progress.reason());
        }
    }

    /// Begins, unless it is under way; answers go on from the live projection until the new one takes over.
    @POST
    public Uni<Response> begin(@PathParam("project") String project) {
        return known(project).map(id -> {
            rebuild.start(id);
            return Response.accepted(Told.of(rebuild.progress(id))).build();
        });
    }

    @GET
    public Uni<Told> progress(@PathParam("project") String project) {
        return known(project).map(id -> Told.of(rebuild.progress(id)));
    }

    private Uni<ProjectId> known(String project) {
        var id = new ProjectId(project);
        return logs.now(id).map(found -> {
            if (found.isEmpty()) {
                throw Problem.of(EdgeProblem.PROJECT_UNKNOWN, "Nothing was ever recorded in " + id)
                        .exception();
            }
            return id;
        });
    }
}
