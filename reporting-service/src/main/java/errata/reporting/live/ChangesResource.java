package errata.reporting.live;

import errata.events.ProjectId;
import errata.events.edge.EdgeProblem;
import errata.events.edge.Problem;
import errata.reporting.journal.AwaitLogs;
import errata.reporting.journal.ProjectLogs;
import io.smallrye.mutiny.Multi;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// Server-sent events: an event `moved` with both positions whenever something new can be asked for. All who look at
/// one project share one question to the database.
@Singleton
@Path("/api/projects/{project}/changes")
public final class ChangesResource {
    private static final Duration LOOK_EVERY = Duration.ofMillis(300);
    private static final int MOST_WATCHERS = 200;

    private final AwaitLogs logs;
    private final Map<ProjectId, Multi<Positions>> watched = new ConcurrentHashMap<>();
    private final AtomicInteger watchers = new AtomicInteger();

    ChangesResource(AwaitLogs logs) {
        this.logs = logs;
    }

    /// @param annotation, taxonomy positions up to which answers go
    public record Positions(long annotation, long taxonomy) {
        static Positions of(ProjectLogs logs) {
            return new Positions(logs.annotation().position(), logs.taxonomy().position());
        }
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Multi<OutboundSseEvent> changes(@PathParam("project") String project, @Context Sse sse) {
        var id = new ProjectId(project);
        if (watchers.incrementAndGet() > MOST_WATCHERS) {
            watchers.decrementAndGet();
            throw Problem.of(EdgeProblem.VALUE_INVALID, "Too many pages watch already: close some, or ask again")
                    .exception();
        }
        return watched.computeIfAbsent(id, this::watch)
                .map(positions -> sse.newEventBuilder()
                        .name("moved")
                        .data(Positions.class, positions)
                        .mediaType(MediaType.APPLICATION_JSON_TYPE)
                        .build())
                .onTermination()
                .invoke(watchers::decrementAndGet);
    }

    private Multi<Positions> watch(ProjectId project) {
        return Multi.createFrom()
                .ticks()
                .every(LOOK_EVERY)
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(_ -> logs.now(project).onFailure().recoverWithItem(Optional.empty()))
                .filter(Optional::isPresent)
                .map(found -> Positions.of(found.orElseThrow()))
                .skip()
                .repetitions()
                .onTermination()
                .invoke(() -> watched.remove(project))
                .broadcast()
                .withCancellationAfterLastSubscriberDeparture()
                .toAllSubscribers();
    }
}
