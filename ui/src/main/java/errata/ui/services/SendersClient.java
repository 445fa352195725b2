package errata.ui.services;

import errata.ui.wire.IngestKeys;
import errata.ui.wire.NewKey;
import errata.ui.wire.Redaction;
import errata.ui.wire.RedactionPreview;
import errata.ui.wire.RefusedSpan;
import errata.ui.wire.RefusedSpans;
import errata.ui.wire.Replayed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.Map;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Who may send, what is taken out of it, and what was refused.
@Path("/api/projects/{project}")
@RegisterRestClient(configKey = "ingest")
@RegisterProvider(ProblemMapper.class)
@RegisterClientHeaders(ActorHeaders.class)
@OwnedBy(Owner.INGEST)
public interface SendersClient {

    @GET
    @Path("/keys")
    IngestKeys keys(@RestPath String project);

    @POST
    @Path("/keys")
    NewKey add(@RestPath String project, Map<String, String> key);

    @DELETE
    @Path("/keys/{key}")
    void revoke(@RestPath String project, @RestPath String key);

    @GET
    @Path("/redaction")
    Redaction redaction(@RestPath String project);

    @PUT
    @Path("/redaction")
    Redaction redact(@RestPath String project, Redaction rules);

    @POST
    @Path("/redaction/preview")
    RedactionPreview preview(@RestPath String project, Map<String, Object> sample);

    @GET
    @Path("/refusals")
    RefusedSpans refusals(
            @RestPath String project,
            @RestQuery @Nullable String reason,
            @RestQuery @Nullable String after,
            @RestQuery int limit);

    @GET
    @Path("/refusals/{id}")
    RefusedSpan refusal(@RestPath String project, @RestPath String id);

    @POST
    @Path("/refusals/{id}/replay")
    Replayed replay(@RestPath String project, @RestPath String id);

    @POST
    @Path("/refusals/replay")
    Replayed replayAll(@RestPath String project, Map<String, String> which);
}
