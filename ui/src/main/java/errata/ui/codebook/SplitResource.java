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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Splitting a category: its parts, each with a meaning of its own.
@Path("/p/{project}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public final class SplitResource {

    @CheckedTemplate(basePath = "codebook")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance split(
                Shell shell, CategoryView view, List<Piece> pieces, String rationale, @Nullable String trouble);
    }

    /// One part of a split as it stands in the form.
    public record Piece(int number, String name, String text) {}

    private static final int USUAL_PARTS = 2;
    private static final int MOST_PARTS = 6;

    private final Shells shells;
    private final Shelf shelf;
    private final TaxonomyClient taxonomy;

    SplitResource(Shells shells, Shelf shelf, @RestClient TaxonomyClient taxonomy) {
        this.shells = shells;
        this.shelf = shelf;
        this.taxonomy = taxonomy;
    }

    @GET
    @Path("codebook/{category}/split")
    public TemplateInstance split(@RestPath String project, @RestPath String category) {
        return page(project, category, pieces(List.of(), List.of(), USUAL_PARTS), "", null);
    }

    @POST
    @Path("codebook/{category}/split")
    public Response split(
            @RestPath String project,
            @RestPath String category,
            @RestForm String key,
            @RestForm String position,
            @RestForm List<String> name,
            @RestForm List<String> text,
            @RestForm String rationale,
            @RestForm @Nullable String more) {
        var pieces = pieces(name, text, name.size());
        if (more != null) {
            int parts = Math.min(MOST_PARTS, name.size() + 1);
            return Response.ok(page(project, category, pieces(name, text, parts), rationale, null))
                    .build();
        }
        try {
            taxonomy.split(
                    project,
                    Quoted.of(position),
                    key,
                    Map.of("category", category, "parts", parts(pieces), "rationale", rationale));
            return Response.seeOther(URI.create("/p/" + project + "/codebook/" + category))
                    .build();
        } catch (ServiceRefused refusal) {
            if (refusal.problem().moved()) {
                throw refusal;
            }
            String trouble = refusal.problem().sentence();
            return Response.status(422)
                    .entity(page(project, category, pieces, rationale, trouble))
                    .build();
        }
    }

    private static List<Map<String, Object>> parts(List<Piece> pieces) {
        return pieces.stream()
                .filter(p -> !p.name().isBlank() || !p.text().isBlank())
                .map(p -> Map.<String, Object>of("name", p.name().strip(), "definition", Map.of("text", p.text())))
                .toList();
    }

    static List<Piece> pieces(List<String> names, List<String> texts, int count) {
        var pieces = new ArrayList<Piece>();
        for (int i = 0; i < count; i++) {
            pieces.add(new Piece(i + 1, i < names.size() ? names.get(i) : "", i < texts.size() ? texts.get(i) : ""));
        }
        return pieces;
    }

    private TemplateInstance page(
            String project, String category, List<Piece> pieces, String rationale, @Nullable String trouble) {
        var shell = shells.of(project, Room.CODEBOOK);
        var view = shelf.category(project, category, shell.actor(), null);
        return Templates.split(shell, view, pieces, rationale, trouble);
    }
}
