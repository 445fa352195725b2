package errata.annotation.labelling;

import errata.annotation.Refusal;
import errata.annotation.codebook.CodebookCopy;
import errata.annotation.codebook.SeenCodebook;
import errata.annotation.reading.Asked;
import errata.annotation.reading.ReadingRoom;
import errata.annotation.reading.TraceReading;
import errata.events.Actor;
import errata.events.AnnotationEvent;
import errata.events.CategoryId;
import errata.events.Decision;
import errata.events.JudgedBy;
import errata.events.ProjectId;
import errata.events.TraceId;
import errata.events.Via;
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
import org.jspecify.annotations.Nullable;

@Path("/api/projects/{project}/traces/{trace}/labels/{category}")
public final class LabelsResource {

    private final ReadingRoom room;
    private final CodebookCopy codebook;
    private final CommandAnswers answers = new CommandAnswers(Refusal.values());

    LabelsResource(ReadingRoom room, CodebookCopy codebook) {
        this.room = room;
        this.codebook = codebook;
    }

    @PUT
    public Uni<Response> set(
            @PathParam("project") ProjectId project,
            @PathParam("trace") TraceId trace,
            @PathParam("category") String category,
            LabelBody body,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        var sent = CommandHeaders.of(headers);
        var command = sent.command(project, "PUT", uri.getPath(), body);
        var word = word(trace, CategoryId.of(category), body, sent.ifMatch());
        var asked = Asked.later(reading ->
                codebook.decide(project, body.codebook(), seen -> word.decide(reading, command.actor(), seen)));
        return room.handle(command, trace, asked).map(answers::ok);
    }

    @DELETE
    public Uni<Response> withdraw(
            @PathParam("project") ProjectId project,
            @PathParam("trace") TraceId trace,
            @PathParam("category") String category,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        var sent = CommandHeaders.of(headers);
        var command = sent.command(project, "DELETE", uri.getPath(), null);
        var withdraw = new WithdrawLabel(trace, CategoryId.of(category), sent.ifMatch());
        var asked = Asked.later(
                reading -> codebook.decide(project, null, seen -> withdraw.decide(reading, command.actor(), seen)));
        return room.handle(command, trace, asked).map(answers::ok);
    }

    /// What is said of a category, by a reader or by a judge.
    @FunctionalInterface
    private interface Word {
        Decision<AnnotationEvent> decide(TraceReading reading, Actor by, SeenCodebook seen);
    }

    private static Word word(TraceId trace, CategoryId category, LabelBody body, @Nullable Long expected) {
        var via = body.via() == null ? Via.API : body.via();
        return body.judgedBy() == JudgedBy.JUDGE
                ? new JudgeLabel(trace, category, body.verdict(), body.anchor(), via, expected)::decide
                : new SetLabel(
                                trace,
                                category,
                                body.verdict(),
                                body.primary(),
                                body.anchor(),
                                body.evidence(),
                                via,
                                expected)::decide;
    }
}
