package errata.ui.overview;

import errata.ui.Addresses;
import errata.ui.services.AnnotationClient;
import errata.ui.services.Attempt;
import errata.ui.services.IngestClient;
import errata.ui.services.ServiceRefused;
import errata.ui.shell.Room;
import errata.ui.shell.Shell;
import errata.ui.shell.Shells;
import errata.ui.wire.ImportResult;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/// The home of a project: the guide until the first trace, the overview from then on.
@Path("/p/{project}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public final class HomeResource {

    /// htmx stops polling on this status.
    private static final int STOP_POLLING = 286;

    @CheckedTemplate(basePath = "overview")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance guide(
                Shell shell, Guide guide, @Nullable ImportResult result, @Nullable String trouble);

        static native TemplateInstance overview(Shell shell, Overview view);
    }

    private final Shells shells;
    private final Overviews overviews;
    private final AnnotationClient annotation;
    private final IngestClient ingest;
    private final Addresses addresses;

    HomeResource(
            Shells shells,
            Overviews overviews,
            @RestClient AnnotationClient annotation,
            @RestClient IngestClient ingest,
            Addresses addresses) {
        this.shells = shells;
        this.overviews = overviews;
        this.annotation = annotation;
        this.ingest = ingest;
        this.addresses = addresses;
    }

    @GET
    public TemplateInstance home(@RestPath String project) {
        var shell = shells.of(project, Room.HOME);
        var stats = Attempt.at(() -> annotation.stats(project));
        var found = stats.value();
        if (found == null ? stats.trouble() == null : found.traces() == 0) {
            return guide(shell, project, null, null);
        }
        return Templates.overview(shell, overviews.of(project, stats));
    }

    @GET
    @Path("guide")
    public TemplateInstance guide(@RestPath String project) {
        return guide(shells.of(project, Room.HOME), project, null, null);
    }

    /// Asked every two seconds while the guide waits for the first trace.
    @GET
    @Path("arrived")
    public Response arrived(@RestPath String project) {
        var stats = Attempt.at(() -> annotation.stats(project)).value();
        return stats == null || stats.traces() == 0
                ? Response.noContent().build()
                : Response.status(STOP_POLLING)
                        .header("HX-Redirect", "/p/" + project + "/traces?arrived=1")
                        .build();
    }

    /// The import without JavaScript; with it the browser sends the file itself and shows progress.
    @POST
    @Path("imports")
    public TemplateInstance take(@RestPath String project, @RestForm FileUpload file) {
        var shell = shells.of(project, Room.HOME);
        try {
            var result = ingest.take(
                    project, file.fileName(), "auto", file.uploadedFile().toFile());
            return guide(shell, project, result, null);
        } catch (ServiceRefused refusal) {
            return guide(shell, project, null, refusal.problem().sentence());
        }
    }

    private TemplateInstance guide(
            Shell shell, String project, @Nullable ImportResult result, @Nullable String trouble) {
        String name = shell.project() == null ? project : shell.project().name();
        return Templates.guide(shell, Guide.of(addresses.ui().otlpUrl().toString(), name), result, trouble);
    }
}
