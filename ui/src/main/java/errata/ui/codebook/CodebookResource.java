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

/// The codebook of a project: the list, proposals and the principal's word on them.
@Path("/p/{project}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public final class CodebookResource {

    @CheckedTemplate(basePath = "codebook")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance codebook(Shell shell, CodebookView view);
    }

    private final Shells shells;
    private final Shelf shelf;
    private final TaxonomyClient taxonomy;

    CodebookResource(Shells shells, Shelf shelf, @RestClient TaxonomyClient taxonomy) {
        this.shells = shells;
        this.shelf = shelf;
        this.taxonomy = taxonomy;
    }

    @GET
    @Path("codebook")
    public TemplateInstance codebook(@RestPath String project) {
        var shell = shells.of(project, Room.CODEBOOK);
        return Templates.codebook(shell, shelf.codebook(project, shell.actor(), null));
    }

    @POST
    @Path("codebook/categories")
    public Response propose(
            @RestPath String project,
            @RestForm String key,
            @RestForm String position,
            @RestForm String name,
            @RestForm String text,
            @RestForm String include,
            @RestForm String exclude,
            @RestForm String severity,
            @RestForm boolean accept) {
        try {
            taxonomy.propose(
                    project,
                    Quoted.of(position),
                    key,
                    Map.of(
                            "name",
                            name.strip(),
                            "definition",
                            Map.of("text", text, "include", include, "exclude", exclude),
                            "severity",
                            severity,
                            "accept",
                            accept));
            return Response.seeOther(URI.create("/p/" + project + "/codebook")).build();
        } catch (ServiceRefused refusal) {
            if (refusal.problem().moved()) {
                throw refusal;
            }
            var shell = shells.of(project, Room.CODEBOOK);
            String trouble = refusal.problem().sentence();
            var draft = new CodebookView.Draft(name, text, include, exclude, severity, trouble);
            return Response.status(422)
                    .entity(Templates.codebook(shell, shelf.codebook(project, shell.actor(), draft)))
                    .build();
        }
    }

    @POST
    @Path("codebook/proposals/{category}")
    public Response decide(
            @RestPath String project,
            @RestPath String category,
            @RestForm String key,
            @RestForm String position,
            @RestForm String decision,
            @RestForm String reason) {
        var said = Map.<String, Object>of("decision", decision, "reason", reason == null ? "" : reason);
        taxonomy.decide(project, category, Quoted.of(position), key + decision + category, said);
        return Response.seeOther(URI.create("/p/" + project + "/codebook")).build();
    }

    @POST
    @Path("codebook/principal")
    public Response handOver(
            @RestPath String project, @RestForm String key, @RestForm String position, @RestForm String person) {
        taxonomy.handOver(project, Quoted.of(position), key + "principal", Map.of("person", person.strip()));
        return Response.seeOther(URI.create("/p/" + project + "/codebook")).build();
    }
}
