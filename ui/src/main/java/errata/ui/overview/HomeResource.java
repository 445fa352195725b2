package errata.ui.overview;

import errata.ui.Addresses;
import errata.ui.sending.Guide;
import errata.ui.services.AnnotationClient;
import errata.ui.services.Attempt;
import errata.ui.shell.Room;
import errata.ui.shell.Shell;
import errata.ui.shell.Shells;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;

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

        static native TemplateInstance guide(Shell shell, Guide guide);

        static native TemplateInstance overview(Shell shell, Overview view);
    }

    private final Shells shells;
    private final Overviews overviews;
    private final AnnotationClient annotation;
    private final Addresses addresses;

    HomeResource(Shells shells, Overviews overviews, @RestClient AnnotationClient annotation, Addresses addresses) {
        this.shells = shells;
        this.overviews = overviews;
        this.annotation = annotation;
        this.addresses = addresses;
    }

    @GET
    public TemplateInstance home(@RestPath String project) {
        var shell = shells.of(project, Room.HOME);
        var stats = Attempt.at(() -> annotation.stats(project));
        var found = stats.value();
        if (found == null ? stats.trouble() == null : found.traces() == 0) {
            return guide(shell, project);
        }
        return Templates.overview(shell, overviews.of(project, stats));
    }

    @GET
    @Path("guide")
    public TemplateInstance guide(@RestPath String project) {
        return guide(shells.of(project, Room.HOME), project);
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

    private TemplateInstance guide(Shell shell, String project) {
        String name = shell.project() == null ? project : shell.project().name();
        return Templates.guide(shell, Guide.of(Guide.Ends.of(addresses), name, null));
    }
}
