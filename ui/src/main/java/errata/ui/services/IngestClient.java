package errata.ui.services;

import errata.ui.wire.ImportResult;
import errata.ui.wire.Items;
import errata.ui.wire.Project;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.File;
import java.util.Map;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/// Projects and imports.
@Path("/api/projects")
@RegisterRestClient(configKey = "ingest")
@RegisterProvider(ProblemMapper.class)
@RegisterClientHeaders(ActorHeaders.class)
@OwnedBy(Owner.INGEST)
public interface IngestClient {

    @GET
    Items<Project> projects();

    @GET
    @Path("/{project}")
    Project project(@RestPath String project);

    @POST
    Project open(Map<String, String> project);

    @POST
    @Path("/{project}/imports")
    @Consumes("application/octet-stream")
    ImportResult take(@RestPath String project, @RestQuery String name, @RestQuery String format, File body);
}
