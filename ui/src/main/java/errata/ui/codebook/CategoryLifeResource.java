package errata.ui.codebook;

import errata.ui.services.ServiceRefused;
import errata.ui.services.TaxonomyClient;
import io.smallrye.common.annotation.RunOnVirtualThread;
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

/// What becomes of a category: how bad it is, what others call it, out of use and back, and whole again after a split.
@Path("/p/{project}/codebook/{category}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public final class CategoryLifeResource {

    private final CategoryResource pages;
    private final TaxonomyClient taxonomy;

    CategoryLifeResource(CategoryResource pages, @RestClient TaxonomyClient taxonomy) {
        this.pages = pages;
        this.taxonomy = taxonomy;
    }

    private interface Command {
        void send(String project, String category, String position, String key, Map<String, Object> body);
    }

    @POST
    @Path("severity")
    public Response weigh(
            @RestPath String project,
            @RestPath String category,
            @RestForm String key,
            @RestForm String position,
            @RestForm String severity,
            @RestForm String rationale) {
        var body = Map.<String, Object>of("severity", severity, "rationale", rationale);
        return after("severity", project, category, position, key, body, taxonomy::weigh);
    }

    @POST
    @Path("reporting-labels")
    public Response assign(
            @RestPath String project,
            @RestPath String category,
            @RestForm String key,
            @RestForm String position,
            @RestForm String labels) {
        var body = Map.<String, Object>of("labels", WrittenLabels.of(labels));
        var typed = Map.of("written", labels);
        return after("schemes", typed, project, category, position, key, body, taxonomy::assign);
    }

    @POST
    @Path("retire")
    public Response retire(
            @RestPath String project,
            @RestPath String category,
            @RestForm String key,
            @RestForm String position,
            @RestForm String rationale) {
        return after("retire", project, category, position, key, Map.of("rationale", rationale), taxonomy::retire);
    }

    @POST
    @Path("restore")
    public Response restore(
            @RestPath String project,
            @RestPath String category,
            @RestForm String key,
            @RestForm String position,
            @RestForm String rationale) {
        return after("restore", project, category, position, key, Map.of("rationale", rationale), taxonomy::restore);
    }

    @POST
    @Path("split/undo")
    public Response unsplit(
            @RestPath String project,
            @RestPath String category,
            @RestForm String key,
            @RestForm String position,
            @RestForm String rationale) {
        return after("unsplit", project, category, position, key, Map.of("rationale", rationale), taxonomy::unsplit);
    }

    @POST
    @Path("proposal")
    public Response edit(
            @RestPath String project,
            @RestPath String category,
            @RestForm String key,
            @RestForm String position,
            @RestForm String name,
            @RestForm String text,
            @RestForm String include,
            @RestForm String exclude,
            @RestForm String severity) {
        var definition = Map.of("text", text, "include", include, "exclude", exclude);
        var body = Map.<String, Object>of("name", name.strip(), "definition", definition, "severity", severity);
        return after("proposal", project, category, position, key, body, taxonomy::edit);
    }

    private Response after(
            String form,
            String project,
            String category,
            String position,
            String key,
            Map<String, Object> body,
            Command command) {
        return after(form, body, project, category, position, key, body, command);
    }

    /// @param typed what the form keeps if it is refused
    private Response after(
            String form,
            Map<String, ?> typed,
            String project,
            String category,
            String position,
            String key,
            Map<String, Object> body,
            Command command) {
        try {
            command.send(project, category, Quoted.of(position), key, body);
            return Response.seeOther(URI.create("/p/" + project + "/codebook/" + category))
                    .build();
        } catch (ServiceRefused refusal) {
            return pages.refused(project, category, Refused.of(form, typed, refusal), refusal);
        }
    }
}
