package errata.events.edge;

import errata.events.CategoryId;
import errata.events.ProjectId;
import errata.events.Verdict;
import errata.events.log.Appended;
import errata.events.log.CommandOutcome;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.ConnectException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A small API with one of everything that can go wrong.
@Path("/edge")
public class EdgeResource {

    public record Body(
            String text,
            @Nullable Verdict verdict,
            List<CategoryId> to,
            boolean primary,
            @Nullable Instant at) {
        public Body {
            if (text.isEmpty()) {
                throw new IllegalArgumentException("A text has at least one character");
            }
        }
    }

    private final CommandAnswers answers = new CommandAnswers();

    @POST
    @Path("/{project}/commands")
    public Uni<Response> command(
            @PathParam("project") String project, Body body, @Context HttpHeaders headers, @Context UriInfo uri) {
        var command = CommandHeaders.of(headers).command(new ProjectId(project), "POST", uri.getPath(), body);
        Map<String, Object> answer = Map.of("echo", body, "key", command.key(), "request", command.request());
        return Uni.createFrom()
                .item(answers.created(new CommandOutcome.Done(new Appended(3, 4, Instant.EPOCH, answer, false))));
    }

    @GET
    @Path("/{project}/pages")
    public int page(@QueryParam("limit") int limit) {
        return limit;
    }

    @GET
    @Path("/{kind}")
    public Uni<Response> fail(@PathParam("kind") String kind, @Context HttpHeaders headers) {
        return Uni.createFrom()
                .failure(
                        switch (kind) {
                            case "down" -> new RuntimeException(new ConnectException("127.0.0.1 refused"));
                            case "bug" -> new IllegalStateException("secret inner words");
                            case "bad-id" -> failureOf(() -> CategoryId.of("7"));
                            case "bad-time" -> failureOf(() -> Instant.parse("yesterday"));
                            case "if-match" ->
                                failureOf(() -> CommandHeaders.of(headers).requiredIfMatch());
                            default -> new jakarta.ws.rs.NotFoundException();
                        });
    }

    private static Throwable failureOf(Runnable code) {
        try {
            code.run();
            return new AssertionError("did not fail");
        } catch (RuntimeException e) {
            return e;
        }
    }
}
