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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Merging categories: a page of its own, so that one sees the counts before saying yes.
@Path("/p/{project}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public final class MergeResource {

    @CheckedTemplate(basePath = "codebook")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance merge(Shell shell, MergeView view);
    }

    private final Shells shells;
    private final Shelf shelf;
    private final MergePreviews previews;
    private final TaxonomyClient taxonomy;

    MergeResource(Shells shells, Shelf shelf, MergePreviews previews, @RestClient TaxonomyClient taxonomy) {
        this.shells = shells;
        this.shelf = shelf;
        this.previews = previews;
        this.taxonomy = taxonomy;
    }

    @GET
    @Path("codebook/merge")
    public TemplateInstance merge(
            @RestPath String project,
            @RestQuery List<String> take,
            @RestQuery @Nullable String into,
            @RestQuery @Nullable String name,
            @RestQuery @Nullable String rationale) {
        var chosen = new LinkedHashSet<>(take);
        String survivor = into == null ? take.isEmpty() ? "" : take.getFirst() : into;
        if (!survivor.isEmpty()) {
            chosen.add(survivor);
        }
        return page(project, chosen, survivor, orEmpty(name), orEmpty(rationale), null);
    }

    @POST
    @Path("codebook/merge")
    public Response merge(
            @RestPath String project,
            @RestForm String key,
            @RestForm String position,
            @RestForm List<String> take,
            @RestForm String into,
            @RestForm String name,
            @RestForm String rationale) {
        var absorbed = take.stream().filter(id -> !id.equals(into)).distinct().toList();
        var merge = new LinkedHashMap<String, Object>();
        merge.put("into", into);
        merge.put("absorbed", absorbed);
        merge.put("rationale", rationale);
        if (!name.isBlank()) {
            merge.put("name", name.strip());
        }
        try {
            taxonomy.merge(project, Quoted.of(position), key, merge);
            return Response.seeOther(URI.create("/p/" + project + "/codebook/" + into))
                    .build();
        } catch (ServiceRefused refusal) {
            if (refusal.problem().moved()) {
                throw refusal;
            }
            String trouble = refusal.problem().sentence();
            return Response.status(422)
                    .entity(page(project, new LinkedHashSet<>(take), into, name, rationale, trouble))
                    .build();
        }
    }

    private TemplateInstance page(
            String project, Set<String> chosen, String into, String name, String rationale, @Nullable String trouble) {
        var shell = shells.of(project, Room.CODEBOOK);
        var view = shelf.codebook(project, shell.actor(), null);
        var preview = previews.of(view, chosen, into);
        return Templates.merge(shell, new MergeView(view, chosen, into, preview, name, rationale, trouble));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
