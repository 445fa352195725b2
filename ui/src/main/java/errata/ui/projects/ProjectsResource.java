package errata.ui.projects;

import errata.ui.services.AnnotationClient;
import errata.ui.services.Attempt;
import errata.ui.services.IngestClient;
import errata.ui.services.ServiceRefused;
import errata.ui.shell.Shell;
import errata.ui.shell.Shells;
import errata.ui.wire.TraceStats;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// The list of projects, and how a new one is opened.
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public final class ProjectsResource {

    @CheckedTemplate(basePath = "projects")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance list(Shell shell, String name, @Nullable String trouble);

        static native TemplateInstance card(
                @Nullable TraceStats stats, @Nullable Activity activity, @Nullable String trouble);
    }

    private final Shells shells;
    private final IngestClient ingest;
    private final AnnotationClient annotation;

    ProjectsResource(Shells shells, @RestClient IngestClient ingest, @RestClient AnnotationClient annotation) {
        this.shells = shells;
        this.ingest = ingest;
        this.annotation = annotation;
    }

    @GET
    public TemplateInstance list() {
        return Templates.list(shells.outside(), "", null);
    }

    @POST
    @Path("projects")
    public Response open(@RestForm String name) {
        try {
            var project = ingest.open(Map.of("name", name == null ? "" : name.strip()));
            return Response.seeOther(URI.create("/p/" + project.id())).build();
        } catch (ServiceRefused refusal) {
            String said = refusal.problem().sentence();
            return Response.status(422)
                    .entity(Templates.list(shells.outside(), name, said))
                    .build();
        }
    }

    /// The figures of one card; each card asks for its own, so that one slow project holds up nobody.
    @GET
    @Path("projects/{project}/card")
    public TemplateInstance card(@RestPath String project) {
        var stats = Attempt.at(() -> annotation.stats(project));
        var found = stats.value();
        return Templates.card(found, found == null ? null : Activity.of(found.byDay()), stats.trouble());
    }
}
