package errata.ingest.refusing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import errata.events.edge.EdgeProblem;
import errata.events.edge.Problem;
import errata.events.edge.ProblemException;
import errata.ingest.IngestProblem;
import errata.ingest.JsonBody;
import errata.ingest.StoreAwayException;
import errata.ingest.projects.KnownProjects;
import errata.ingest.publishing.NotAcknowledgedException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was refused of a project: looked at, and sent again.
@Path("/api/projects/{project}/refusals")
@RunOnVirtualThread
public final class RefusalsResource {
    private static final int LARGEST_PAGE = 200;
    private static final int LARGEST_BODY = 4096;

    private final KnownProjects projects;
    private final RefusalStore store;
    private final ReplayRefusals replaying;
    private final TellRefusals telling;

    @Inject
    RefusalsResource(KnownProjects projects, RefusalStore store, ReplayRefusals replaying, TellRefusals telling) {
        this.projects = projects;
        this.store = store;
        this.replaying = replaying;
        this.telling = telling;
    }

    @GET
    public Response page(
            @PathParam("project") String project,
            @QueryParam("after") @DefaultValue("") String after,
            @QueryParam("reason") @DefaultValue("") String code,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        var id = projects.required(project);
        int wanted = Math.clamp(limit, 1, LARGEST_PAGE);
        try {
            var page = store.page(id, none(code), before(after), wanted);
            var counts = store.counts(id);
            var body = JsonNodeFactory.instance.objectNode();
            var items = body.putArray("items");
            page.forEach(kept -> items.add(RefusalJson.item(kept)));
            body.put(
                    "next",
                    page.size() < wanted ? null : Long.toString(page.getLast().number(), Character.MAX_RADIX));
            body.put("total", code.isEmpty() ? counts.total() : counts.byCode().getOrDefault(code, 0L));
            var byCode = body.putObject("byCode");
            counts.byCode().forEach(byCode::put);
            return json(body.put("dropped", telling.dropped(id)));
        } catch (StoreAwayException e) {
            throw away();
        }
    }

    @GET
    @Path("{id}")
    public Response one(@PathParam("project") String project, @PathParam("id") String id) {
        try {
            return store.find(projects.required(project), uuid(id))
                    .map(kept -> json(RefusalJson.whole(kept)))
                    .orElseThrow(RefusalsResource::unknown);
        } catch (StoreAwayException e) {
            throw away();
        }
    }

    /// What was refused as `TracesData`, however large.
    @GET
    @Path("{id}/body")
    @Produces("application/x-protobuf")
    public Response body(@PathParam("project") String project, @PathParam("id") String id) {
        try {
            var refusal = store.find(projects.required(project), uuid(id))
                    .map(KeptRefusal::refusal)
                    .orElseThrow(RefusalsResource::unknown);
            var body = refusal.body();
            if (body == null) {
                throw Problem.of(EdgeProblem.NOT_FOUND, Lack.sentence(refusal.lacks()))
                        .exception();
            }
            return Response.ok(body.open(), "application/x-protobuf")
                    .header("Content-Disposition", "attachment; filename=\"refused-%s.pb\"".formatted(uuid(id)))
                    .build();
        } catch (StoreAwayException e) {
            throw away();
        }
    }

    @POST
    @Path("{id}/replay")
    public Response replay(@PathParam("project") String project, @PathParam("id") String id) {
        var owner = projects.required(project);
        var refusal = uuid(id);
        return replayed(() -> replaying.one(owner, refusal).orElseThrow(RefusalsResource::unknown));
    }

    @POST
    @Path("replay")
    public Response replayAll(@PathParam("project") String project, InputStream body) throws IOException {
        var owner = projects.required(project);
        var code = none(JsonBody.read(body, LARGEST_BODY).path("code").asText(""));
        return replayed(() -> replaying.all(owner, code));
    }

    private interface Replay {
        ReplayRefusals.Replayed run() throws NotAcknowledgedException;
    }

    private static Response replayed(Replay replay) {
        try {
            var done = replay.run();
            return json(JsonNodeFactory.instance
                    .objectNode()
                    .put("replayed", done.replayed())
                    .put("stillRefused", done.stillRefused()));
        } catch (NotAcknowledgedException e) {
            throw Problem.of(IngestProblem.KAFKA_UNAVAILABLE, "Try again in a moment: nothing is sent twice")
                    .exception();
        } catch (StoreAwayException e) {
            throw away();
        }
    }

    private static long before(String after) {
        try {
            return after.isEmpty() ? Long.MAX_VALUE : Long.parseLong(after, Character.MAX_RADIX);
        } catch (NumberFormatException e) {
            throw Problem.of(EdgeProblem.VALUE_INVALID, "after is the next of an earlier answer")
                    .exception();
        }
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    private static ProblemException unknown() {
        return Problem.of(
                        EdgeProblem.NOT_FOUND,
                        "There is no such refusal; only the newest %d of a project are kept"
                                .formatted(Refusal.MOST_OF_A_PROJECT))
                .exception();
    }

    private static ProblemException away() {
        return Problem.of(EdgeProblem.UNAVAILABLE, "The database is away: try again in a moment")
                .exception();
    }

    private static @Nullable String none(String text) {
        return text.isEmpty() ? null : text;
    }

    private static Response json(ObjectNode body) {
        return Response.ok(body, MediaType.APPLICATION_JSON).build();
    }
}
