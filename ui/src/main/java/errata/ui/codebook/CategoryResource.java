package errata.ui.codebook;

import errata.ui.services.ServiceRefused;
import errata.ui.services.TaxonomyClient;
import errata.ui.shell.Room;
import errata.ui.shell.Shell;
import errata.ui.shell.Shells;
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

/// One category: its meaning, its figures, its story; renamed and redefined here.
@Path("/p/{project}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public final class CategoryResource {

    @CheckedTemplate(basePath = "codebook")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance category(Shell shell, CategoryView view);
    }

    private final Shells shells;
    private final Shelf shelf;
    private final TaxonomyClient taxonomy;

    CategoryResource(Shells shells, Shelf shelf, @RestClient TaxonomyClient taxonomy) {
        this.shells = shells;
        this.shelf = shelf;
        this.taxonomy = taxonomy;
    }

    @GET
    @Path("codebook/{category}")
    public TemplateInstance category(@RestPath String project, @RestPath String category) {
        return page(project, category, null);
    }

    @POST
    @Path("codebook/{category}/name")
    public Response rename(
            @RestPath String project,
            @RestPath String category,
            @RestForm String key,
            @RestForm String position,
            @RestForm String name) {
        var body = Map.<String, Object>of("name", name.strip());
        return after(
                "rename",
                project,
                category,
                body,
                () -> taxonomy.rename(project, category, Quoted.of(position), key, body));
    }

    @POST
    @Path("codebook/{category}/definition")
    public Response define(
            @RestPath String project,
            @RestPath String category,
            @RestForm String key,
            @RestForm String position,
            @RestForm String text,
            @RestForm String include,
            @RestForm String exclude,
            @RestForm String kind,
            @RestForm String rationale) {
        var definition = Map.of("text", text, "include", include, "exclude", exclude);
        var body = Map.<String, Object>of("definition", definition, "kind", kind, "rationale", rationale);
        return after(
                "revise",
                project,
                category,
                body,
                () -> taxonomy.define(project, category, Quoted.of(position), key, body));
    }

    @POST
    @Path("codebook/{category}/merges/{merge}/undo")
    public Response unmerge(
            @RestPath String project,
            @RestPath String category,
            @RestPath String merge,
            @RestForm String key,
            @RestForm String position,
            @RestForm String rationale) {
        var body = Map.<String, Object>of("rationale", rationale);
        return after(
                merge,
                project,
                category,
                body,
                () -> taxonomy.unmerge(project, merge, Quoted.of(position), key + merge, body));
    }

    private Response after(String form, String project, String category, Map<String, Object> body, Runnable command) {
        try {
            command.run();
            return Response.seeOther(URI.create("/p/" + project + "/codebook/" + category))
                    .build();
        } catch (ServiceRefused refusal) {
            return refused(project, category, Refused.of(form, body, refusal), refusal);
        }
    }

    /// The page again, with what stood in the way beside the form it came from.
    Response refused(String project, String category, Refused refused, ServiceRefused refusal) {
        if (refusal.problem().moved()) {
            throw refusal;
        }
        return Response.status(422)
                .type(MediaType.TEXT_HTML_TYPE)
                .entity(page(project, category, refused))
                .build();
    }

    private TemplateInstance page(String project, String category, @Nullable Refused refused) {
        var shell = shells.of(project, Room.CODEBOOK);
        return Templates.category(shell, shelf.category(project, category, shell.actor(), refused));
    }
}
