package errata.events.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import errata.events.Event;
import errata.events.ProjectId;
import errata.events.Recorded;
import errata.events.codec.EventCodec;
import errata.events.edge.EdgeProblem;
import errata.events.edge.Problem;
import errata.events.log.EventLog;
import errata.events.log.Head;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// The owner's side of the feed: its log, for the services that follow it and for who doubts it. Answers 404 in a
/// service without a log.
@Path("/internal/logs")
public final class LogFeedResource {

    private static final int MOST = 1000;

    private record Ends(ProjectId project, errata.events.Clock clock, long head, Instant until) {}

    private final Instance<EventLog<?>> logs;
    private final EventCodec codec = new EventCodec();

    @Inject
    public LogFeedResource(Instance<EventLog<?>> logs) {
        this.logs = logs;
    }

    @GET
    public Uni<Response> heads() {
        return log().heads()
                .map(heads -> json(Map.of(
                        "logs",
                        heads.entrySet().stream()
                                .map(one -> ends(one.getKey(), one.getValue()))
                                .toList())));
    }

    @GET
    @Path("/{project}/events")
    public Uni<Response> after(
            @PathParam("project") String name,
            @QueryParam("after") @DefaultValue("0") long after,
            @QueryParam("limit") @DefaultValue("500") int limit) {
        var project = new ProjectId(name);
        return page(log(), project, after, Math.clamp(limit, 1, MOST));
    }

    @GET
    @Path("/{project}/verification")
    public Uni<Response> verification(@PathParam("project") String name) {
        var project = new ProjectId(name);
        return log().verify(project).map(verdict -> json(LogVerification.of(project, verdict)));
    }

    /// The head is read first: whatever is written meanwhile, the page never ends before what it says is there.
    private <E extends Event> Uni<Response> page(EventLog<E> log, ProjectId project, long after, int limit) {
        return log.head(project)
                .chain(head -> head.isEmpty()
                        ? Uni.createFrom().item(unknown(project))
                        : log.after(project, after, limit).map(events -> json(page(project, head.get(), events))));
    }

    private <E extends Event> LogPage page(ProjectId project, Head head, List<Recorded<E>> events) {
        var entries = events.stream().map(this::entry).toList();
        return new LogPage(project, head.clock(), head.position(), head.until(), entries);
    }

    private LogPage.Entry entry(Recorded<?> recorded) {
        var encoded = codec.encode(recorded.event());
        return new LogPage.Entry(
                recorded.position(),
                recorded.stream(),
                recorded.version(),
                encoded.type(),
                encoded.schemaVersion(),
                tree(encoded.body()),
                recorded.actor(),
                recorded.recordedAt(),
                recorded.claimedAt(),
                recorded.command(),
                recorded.hash());
    }

    private EventLog<?> log() {
        if (!logs.isResolvable()) {
            throw Problem.of(EdgeProblem.NOT_FOUND, "This service keeps no log").exception();
        }
        return logs.get();
    }

    private static Ends ends(ProjectId project, Head head) {
        return new Ends(project, head.clock(), head.position(), head.until());
    }

    private static Response unknown(ProjectId project) {
        return Problem.of(EdgeProblem.PROJECT_UNKNOWN, "No project is called " + project)
                .response();
    }

    private static JsonNode tree(byte[] body) {
        try {
            return EventCodec.mapper().readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Response json(Object body) {
        try {
            return Response.ok(EventCodec.mapper().writeValueAsBytes(body), MediaType.APPLICATION_JSON)
                    .build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a page that has no JSON", e);
        }
    }
}
