package errata.ingest.keys;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import errata.events.ProjectId;
import errata.events.edge.EdgeProblem;
import errata.events.edge.Problem;
import errata.ingest.IngestProblem;
import errata.ingest.JsonBody;
import errata.ingest.StoreAwayException;
import errata.ingest.projects.KnownProjects;
import errata.ingest.settings.ChangeSettings;
import errata.ingest.settings.IngestKey;
import errata.ingest.settings.KeyRow;
import errata.ingest.settings.KeyStore;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The keys of a project.
@Path("/api/projects/{project}/keys")
@RunOnVirtualThread
public final class KeysResource {
    private static final int LARGEST_BODY = 16 * 1024;
    private static final int LONGEST_NAME = 80;
    private static final int MOST = 1000;

    private final KnownProjects projects;
    private final KeyStore store;
    private final ChangeSettings changing;
    private final LastUsed lastUsed;
    private final InstantSource clock;
    private final boolean required;
    private final SecureRandom random = new SecureRandom();

    @Inject
    KeysResource(
            KnownProjects projects,
            KeyStore store,
            ChangeSettings changing,
            LastUsed lastUsed,
            InstantSource clock,
            KeySettings settings) {
        this.projects = projects;
        this.store = store;
        this.changing = changing;
        this.lastUsed = lastUsed;
        this.clock = clock;
        this.required = settings.need() == KeySettings.Need.REQUIRED;
    }

    @GET
    public Response all(@PathParam("project") String project) {
        var id = projects.required(project);
        var body = JsonNodeFactory.instance.objectNode();
        var items = body.putArray("items");
        rows(id).forEach(row -> items.add(item(row)));
        return json(Response.ok(), body.put("required", required));
    }

    @POST
    public Response add(@PathParam("project") String project, InputStream body) throws IOException {
        var id = projects.required(project);
        var name = JsonBody.read(body, LARGEST_BODY).path("name").asText().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw Problem.inBody("/name", "has 1 to %d characters".formatted(LONGEST_NAME))
                    .exception();
        }
        if (rows(id).size() >= MOST) {
            throw Problem.of(IngestProblem.KEYS_TOO_MANY, "A project has at most %d, revoked ones too".formatted(MOST))
                    .exception();
        }
        var made = NewKey.make(random);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var key = new IngestKey(UUID.randomUUID(), name, NewKey.hash(made.secret()), now, null);
        stored(() -> {
            changing.addKey(id, key, made.prefix());
            return key;
        });
        var answer = JsonNodeFactory.instance
                .objectNode()
                .put("id", key.id().toString())
                .put("name", name)
                .put("key", made.secret())
                .put("createdAt", now.toString());
        var at = URI.create("/api/projects/%s/keys/%s".formatted(id, key.id()));
        return json(Response.created(at).header(HttpHeaders.CACHE_CONTROL, "no-store"), answer);
    }

    @DELETE
    @Path("{key}")
    public Response revoke(@PathParam("project") String project, @PathParam("key") String key) {
        var id = projects.required(project);
        var wanted = uuid(key);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (wanted == null || !stored(() -> changing.revokeKey(id, wanted, now))) {
            throw Problem.of(EdgeProblem.NOT_FOUND, "%s has no such key".formatted(id))
                    .exception();
        }
        return Response.noContent().build();
    }

    private ObjectNode item(KeyRow row) {
        var used = Stream.of(row.lastUsedAt(), lastUsed.of(row.key().id()))
                .filter(time -> time != null)
                .max(Instant::compareTo)
                .orElse(null);
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", row.key().id().toString())
                .put("name", row.key().name())
                .put("prefix", row.prefix())
                .put("createdAt", row.key().createdAt().toString())
                .put("lastUsedAt", text(used))
                .put("revokedAt", text(row.key().revokedAt()));
    }

    private List<KeyRow> rows(ProjectId project) {
        return stored(() -> store.of(project));
    }

    private static <T> T stored(Supplier<T> work) {
        try {
            return work.get();
        } catch (StoreAwayException e) {
            throw Problem.of(EdgeProblem.UNAVAILABLE, "The database is away: keys work, and can be changed in a moment")
                    .exception();
        }
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }

    private static @Nullable UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static Response json(Response.ResponseBuilder response, ObjectNode body) {
        return response.type(MediaType.APPLICATION_JSON).entity(body).build();
    }
}
