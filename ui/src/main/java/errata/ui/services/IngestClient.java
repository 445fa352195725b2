package errata.ui.services;

import errata.ui.wire.ImportJob;
import errata.ui.wire.Items;
import errata.ui.wire.Project;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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

    /// Uploads a file and looks at it; nothing is taken in until it is started.
    @POST
    @Path("/{project}/imports")
    @Consumes("application/octet-stream")
    ImportJob look(@RestPath String project, @RestQuery String name, @RestQuery boolean preview, File body);

    @GET
    @Path("/{project}/imports")
    Items<ImportJob> imports(@RestPath String project);

    @GET
    @Path("/{project}/imports/{id}")
    ImportJob job(@RestPath String project, @RestPath String id);

    @POST
    @Path("/{project}/imports/{id}/start")
    ImportJob start(@RestPath String project, @RestPath String id, Map<String, Object> how);

    @POST
    @Path("/{project}/imports/{id}/stop")
    void stop(@RestPath String project, @RestPath String id);

    @DELETE
    @Path("/{project}/imports/{id}")
    void forget(@RestPath String project, @RestPath String id);
}
