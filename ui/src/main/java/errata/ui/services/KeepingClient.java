package errata.ui.services;

import errata.ui.wire.Retention;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// How long traces are kept, over all projects.
@Path("/api/retention")
@RegisterRestClient(configKey = "annotation")
@RegisterProvider(ProblemMapper.class)
@RegisterClientHeaders(ActorHeaders.class)
@OwnedBy(Owner.ANNOTATION)
public interface KeepingClient {

    @GET
    Retention kept();

    @POST
    Retention drop(@RestQuery boolean dryRun, @RestQuery @Nullable Long days, @RestQuery @Nullable Long maxBytes);
}
