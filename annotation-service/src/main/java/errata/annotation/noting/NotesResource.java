package errata.annotation.noting;

import errata.annotation.Refusal;
import errata.annotation.reading.Asked;
import errata.annotation.reading.ReadingRoom;
import errata.events.NoteId;
import errata.events.ProjectId;
import errata.events.TraceId;
import errata.events.edge.CommandAnswers;
import errata.events.edge.CommandHeaders;
import errata.events.log.Command;
import errata.events.log.PrivateText;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.security.SecureRandom;
import java.util.UUID;

@Path("/api/projects/{project}/traces/{trace}/notes")
public final class NotesResource {

    private final ReadingRoom room;
    private final SecureRandom random = new SecureRandom();
    private final CommandAnswers answers = new CommandAnswers(Refusal.values());

    NotesResource(ReadingRoom room) {
        this.room = room;
    }

    @POST
    public Uni<Response> take(
            @PathParam("project") ProjectId project,
            @PathParam("trace") TraceId trace,
            NoteBody body,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        var note = new NoteId(UUID.randomUUID());
        var text = salted(body);
        var take = new TakeNote(trace, note, text.digest(), body.anchor(), body.firstFailure());
        var asked = Asked.of(_ -> take.decide()).saying(text).answering("noteId", note.toString());
        var command = CommandHeaders.of(headers).command(project, "POST", uri.getPath(), body);
        return room.handle(command, trace, asked).map(answers::created);
    }

    @PUT
    @Path("{note}")
    public Uni<Response> revise(
            @PathParam("project") ProjectId project,
            @PathParam("trace") TraceId trace,
            @PathParam("note") String note,
            NoteBody body,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        var sent = CommandHeaders.of(headers);
        var text = salted(body);
        var revise = new ReviseNote(
                trace, NoteId.of(note), text.digest(), body.anchor(), body.firstFailure(), sent.ifMatch());
        var command = sent.command(project, "PUT", uri.getPath(), body);
        return changing(
                command,
                trace,
                Asked.of(reading -> revise.decide(reading, command.actor())).saying(text));
    }

    @DELETE
    @Path("{note}")
    public Uni<Response> withdraw(
            @PathParam("project") ProjectId project,
            @PathParam("trace") TraceId trace,
            @PathParam("note") String note,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        var sent = CommandHeaders.of(headers);
        var withdraw = new WithdrawNote(trace, NoteId.of(note), sent.ifMatch());
        var command = sent.command(project, "DELETE", uri.getPath(), null);
        return changing(command, trace, Asked.of(reading -> withdraw.decide(reading, command.actor())));
    }

    private Uni<Response> changing(Command command, TraceId trace, Asked asked) {
        return room.handle(command, trace, asked).map(answers::ok);
    }

    private PrivateText salted(NoteBody body) {
        var salt = new byte[16];
        random.nextBytes(salt);
        return new PrivateText(salt, body.text());
    }
}
