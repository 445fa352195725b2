package errata.ingest.feedback;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import errata.events.ProjectId;
import errata.events.edge.EdgeProblem;
import errata.events.edge.Problem;
import errata.ingest.IngestProblem;
import errata.ingest.JsonBody;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// Feedback from clients of our own: one piece, or a list of them.
@Path("/api/projects/{project}/feedback")
@RunOnVirtualThread
public final class FeedbackResource {
    private static final int LARGEST_BODY = 8 * 1024 * 1024;

    private final Sender senders;
    private final TakeFeedback taking;

    @Inject
    FeedbackResource(Sender senders, TakeFeedback taking) {
        this.senders = senders;
        this.taking = taking;
    }

    @POST
    public Response feedback(
            @PathParam("project") String project,
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @HeaderParam("x-api-key") @Nullable String apiKey,
            InputStream body)
            throws IOException {
        var keyed = senders.admit(new Sender.Credentials(authorization, apiKey, project));
        var id = id(project);
        if (keyed != null && !keyed.equals(id)) {
            var there = "Send it to /api/projects/%s/feedback".formatted(keyed);
            throw Problem.of(IngestProblem.KEY_OF_ANOTHER_PROJECT, there).exception();
        }
        var ids = taking.take(id, project, ReadFeedback.read(JsonBody.read(body, LARGEST_BODY)));
        var answer = JsonNodeFactory.instance.objectNode().put("accepted", ids.size());
        ids.forEach(answer.putArray("ids")::add);
        return Response.accepted(answer).type(MediaType.APPLICATION_JSON).build();
    }

    private static ProjectId id(String project) {
        try {
            return new ProjectId(project);
        } catch (IllegalArgumentException e) {
            throw Problem.of(EdgeProblem.PROJECT_UNKNOWN, "A project id has lower case letters, digits and dashes")
                    .exception();
        }
    }
}
