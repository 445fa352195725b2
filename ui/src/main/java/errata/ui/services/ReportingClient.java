package errata.ui.services;

import errata.ui.wire.RankedTraces;
import errata.ui.wire.Ranking;
import errata.ui.wire.Segments;
import errata.ui.wire.Timeline;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/// Everything derived.
@Path("/api/projects/{project}/ranking")
@RegisterRestClient(configKey = "reporting")
@RegisterProvider(ProblemMapper.class)
@RegisterClientHeaders(ActorHeaders.class)
@OwnedBy(Owner.REPORTING)
public interface ReportingClient {

    @GET
    Ranking ranking(@RestPath String project, @RestQuery Map<String, String> when);

    @GET
    Ranking ranking(@RestPath String project, @RestQuery Map<String, String> when, @RestQuery List<String> segment);

    @GET
    @Path("/segments")
    Segments segments(@RestPath String project, @RestQuery Map<String, String> when);

    @GET
    @Path("/timeline")
    Timeline timeline(@RestPath String project, @RestQuery String lens, @RestQuery int points);

    @GET
    @Path("/traces")
    RankedTraces traces(@RestPath String project, @RestQuery Map<String, String> where);

    @GET
    @Path("/traces")
    RankedTraces traces(
            @RestPath String project, @RestQuery Map<String, String> where, @RestQuery List<String> segment);
}
