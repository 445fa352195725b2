package errata.annotation.ledger;

import errata.annotation.codebook.CodebookCopy;
import errata.annotation.opening.OpenProjects;
import errata.annotation.reading.ReadingRoom;
import errata.events.Actor;
import errata.events.AnnotationEvent;
import errata.events.Clock;
import errata.events.ProjectId;
import errata.events.Recorded;
import errata.events.TraceId;
import errata.events.codec.EventCodec;
import errata.events.edge.CommandHeaders;
import errata.events.log.EventLog;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;

@Path("/api/projects/{project}/traces/{trace}/annotations")
public final class AnnotationsResource {

    private final EventLog<AnnotationEvent> log;
    private final ReadingRoom room;
    private final CodebookCopy codebook;
    private final OpenProjects projects;
    private final EventCodec codec = new EventCodec();

    AnnotationsResource(EventLog<AnnotationEvent> log, ReadingRoom room, CodebookCopy codebook, OpenProjects projects) {
        this.log = log;
        this.room = room;
        this.codebook = codebook;
        this.projects = projects;
    }

    /// A trace nobody has read yet has empty annotations; whether the library has it is not asked.
    @GET
    public Uni<Response> annotations(
            @PathParam("project") ProjectId project, @PathParam("trace") TraceId trace, @Context HttpHeaders headers) {
        var caller = CommandHeaders.actor(headers);
        return projects.clockOrProblem(project)
                .chain(clock -> room.history(project, trace)
                        .chain(stream -> annotations(project, trace, clock, caller, stream)))
                .map(found -> Response.ok(found)
                        .tag(new EntityTag(Long.toString(found.version())))
                        .build());
    }

    private Uni<Annotations> annotations(
            ProjectId project, TraceId trace, Clock clock, Actor caller, List<Recorded<AnnotationEvent>> stream) {
        var positions = stream.stream().map(Recorded::position).toList();
        return log.privateTexts(project, positions)
                .map(texts -> new EventJson(codec, texts))
                .chain(json -> codebook.now(project)
                        .map(now -> new AnnotationsOf(trace, caller, clock, json, new Sentence(now)).from(stream)));
    }
}
