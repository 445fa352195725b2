package errata.ui.services;

import errata.ui.wire.Steps;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Map;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;

/// What steps of traces places are.
@Path("/api/projects/{project}/steps")
@RegisterRestClient(configKey = "annotation")
@RegisterProvider(ProblemMapper.class)
@RegisterClientHeaders(ActorHeaders.class)
@OwnedBy(Owner.ANNOTATION)
public interface StepsClient {

    /// @param places at most 500
    @POST
    Steps steps(@RestPath String project, Map<String, ?> places);
}
