package errata.ui.services;

import errata.ui.wire.Agreement;
import errata.ui.wire.Comparison;
import errata.ui.wire.Cooccurrence;
import errata.ui.wire.Coverage;
import errata.ui.wire.Drift;
import errata.ui.wire.FirstFailures;
import errata.ui.wire.Judges;
import errata.ui.wire.Projection;
import errata.ui.wire.Rebuild;
import errata.ui.wire.Saturation;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Map;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/// The reports beside the ranking.
@Path("/api/projects/{project}")
@RegisterRestClient(configKey = "reporting")
@RegisterProvider(ProblemMapper.class)
@RegisterClientHeaders(ActorHeaders.class)
@OwnedBy(Owner.REPORTING)
public interface ReportsClient {

    @GET
    @Path("/ranking/comparison")
    Comparison comparison(@RestPath String project, @RestQuery Map<String, String> between);

    @GET
    @Path("/saturation")
    Saturation saturation(@RestPath String project, @RestQuery Map<String, String> when);

    @GET
    @Path("/drift")
    Drift drift(@RestPath String project, @RestQuery Map<String, String> when);

    @GET
    @Path("/agreement")
    Agreement agreement(@RestPath String project, @RestQuery Map<String, String> when);

    @GET
    @Path("/cooccurrence")
    Cooccurrence cooccurrence(@RestPath String project, @RestQuery Map<String, String> when);

    @GET
    @Path("/first-failures")
    FirstFailures firstFailures(@RestPath String project, @RestQuery Map<String, String> when);

    @GET
    @Path("/judges")
    Judges judges(@RestPath String project, @RestQuery Map<String, String> when);

    @GET
    @Path("/coverage")
    Coverage coverage(@RestPath String project, @RestQuery Map<String, String> when);

    @GET
    @Path("/status")
    Projection status(@RestPath String project);

    @GET
    @Path("/rebuild")
    Rebuild rebuild(@RestPath String project);

    @POST
    @Path("/rebuild")
    Rebuild startRebuild(@RestPath String project);
}
