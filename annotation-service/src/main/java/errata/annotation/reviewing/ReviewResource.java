package errata.annotation.reviewing;

import errata.annotation.Refusal;
import errata.annotation.codebook.CodebookCopy;
import errata.annotation.reading.Asked;
import errata.annotation.reading.ReadingRoom;
import errata.events.ProjectId;
import errata.events.TraceId;
import errata.events.edge.CommandAnswers;
import errata.events.edge.CommandHeaders;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

@Path("/api/projects/{project}/traces/{trace}/review")
public final class ReviewResource {

    private final ReadingRoom room;
    private final CodebookCopy codebook;
    private final CommandAnswers answers = new CommandAnswers(Refusal.values());

    ReviewResource(ReadingRoom room, CodebookCopy codebook) {
        this.room = room;
        this.codebook = codebook;
    }

    @PUT
    public Uni<Response> decide(
            @PathParam("project") ProjectId project,
            @PathParam("trace") TraceId trace,
            ReviewBody body,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        var sent = CommandHeaders.of(headers);
        var command = sent.command(project, "PUT", uri.getPath(), body);
        var review = new DecideReview(trace, body.outcome(), body.assessed(), sent.ifMatch());
        var asked = Asked.later(reading ->
                codebook.decide(project, body.codebook(), seen -> review.decide(reading, command.actor(), seen)));
        return room.handle(command, trace, asked).map(answers::ok);
    }

    @DELETE
    public Uni<Response> reopen(
            @PathParam("project") ProjectId project,
            @PathParam("trace") TraceId trace,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        var sent = CommandHeaders.of(headers);
        var command = sent.command(project, "DELETE", uri.getPath(), null);
        var reopen = new ReopenReview(trace, sent.ifMatch());
        var asked = Asked.of(reading -> reopen.decide(reading, command.actor()));
        return room.handle(command, trace, asked).map(answers::ok);
    }
}
