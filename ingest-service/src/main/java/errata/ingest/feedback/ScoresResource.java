package errata.ingest.feedback;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import errata.events.ProjectId;
import errata.ingest.JsonBody;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// Scores from clients of Langfuse, which change nothing but the address they send to.
@Path("/api/public/scores")
@RunOnVirtualThread
public final class ScoresResource {
    private static final int LARGEST_BODY = 64 * 1024;
    private static final String NOBODY_SAYS = "default";

    private final Sender senders;
    private final TakeFeedback taking;

    @Inject
    ScoresResource(Sender senders, TakeFeedback taking) {
        this.senders = senders;
        this.taking = taking;
    }

    @POST
    public Response score(
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @HeaderParam("x-api-key") @Nullable String apiKey,
            @HeaderParam("x-project-name") @Nullable String named,
            InputStream body)
            throws IOException {
        var keyed = senders.admit(new Sender.Credentials(authorization, apiKey, named));
        var name = named == null || named.isBlank() ? NOBODY_SAYS : named.strip();
        var project = keyed == null ? ProjectId.fromName(name) : keyed;
        var ids = taking.take(project, name, ReadScore.read(JsonBody.read(body, LARGEST_BODY)));
        var answer = JsonNodeFactory.instance.objectNode().put("id", ids.getFirst());
        return Response.ok(answer, MediaType.APPLICATION_JSON).build();
    }
}
