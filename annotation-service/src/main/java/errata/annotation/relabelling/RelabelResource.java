package errata.annotation.relabelling;

import errata.annotation.Refusal;
import errata.annotation.codebook.CodebookCopy;
import errata.annotation.reading.Asked;
import errata.annotation.reading.ReadingRoom;
import errata.events.ProjectId;
import errata.events.TraceId;
import errata.events.edge.CommandAnswers;
import errata.events.edge.CommandHeaders;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

@Path("/api/projects/{project}/traces/{trace}/relabel")
public final class RelabelResource {

    private final ReadingRoom room;
    private final CodebookCopy codebook;
    private final CommandAnswers answers = new CommandAnswers(Refusal.values());

    RelabelResource(ReadingRoom room, CodebookCopy codebook) {
        this.room = room;
        this.codebook = codebook;
    }

    @POST
    public Uni<Response> relabel(
            @PathParam("project") ProjectId project,
            @PathParam("trace") TraceId trace,
            RelabelBody body,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        var command = CommandHeaders.of(headers).command(project, "POST", uri.getPath(), body);
        var relabel = new Relabel(trace, body.from(), body.to(), body.cause());
        var asked = Asked.later(reading ->
                codebook.decide(project, body.codebook(), seen -> relabel.decide(reading, command.actor(), seen)));
        return room.handle(command, trace, asked).map(answers::ok);
    }
}
