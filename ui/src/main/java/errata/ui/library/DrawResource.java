package errata.ui.library;

import errata.ui.services.AnnotationClient;
import errata.ui.services.Attempt;
import errata.ui.services.ServiceRefused;
import errata.ui.shell.Room;
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
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Drawing a sample from the library.
@Path("/p/{project}/samples")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public final class DrawResource {

    @CheckedTemplate(basePath = "library")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance draw(Shell shell, DrawView view);
    }

    /// The draw dialog as a page; `key` makes a doubled click one draw.
    public record DrawView(
            @Nullable TraceStats stats,
            String key,
            DrawForm form,
            @Nullable String trouble) {

        /// Whether there is nothing to draw from.
        public boolean nothing() {
            return stats != null && stats.traces() == 0;
        }
    }

    private final Shells shells;
    private final AnnotationClient annotation;

    DrawResource(Shells shells, @RestClient AnnotationClient annotation) {
        this.shells = shells;
        this.annotation = annotation;
    }

    @GET
    @Path("new")
    public TemplateInstance form(@RestPath String project) {
        return page(project, DrawForm.USUAL, null);
    }

    @POST
    public Response draw(
            @RestPath String project,
            @RestForm String key,
            @RestForm int size,
            @RestForm String name,
            @RestForm String strategy,
            @RestForm String by,
            @RestForm String allocation) {
        var form = DrawForm.of(size, name, strategy, by, allocation);
        try {
            var drawn = annotation.draw(project, key, form.body());
            return Response.seeOther(URI.create("/p/" + project + "/review?sample=" + drawn.sampleId()))
                    .build();
        } catch (ServiceRefused refusal) {
            return Response.status(422)
                    .entity(page(project, form, refusal.problem().sentence()))
                    .build();
        }
    }

    private TemplateInstance page(String project, DrawForm form, @Nullable String trouble) {
        var stats = Attempt.at(() -> annotation.stats(project)).value();
        String key = UUID.randomUUID().toString();
        return Templates.draw(shells.of(project, Room.TRACES), new DrawView(stats, key, form, trouble));
    }
}
