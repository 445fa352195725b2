package errata.ui.library;

import errata.ui.services.AnnotationClient;
import errata.ui.services.Attempt;
import errata.ui.services.ServiceRefused;
import errata.ui.shell.Room;
import errata.ui.shell.Shell;
import errata.ui.shell.Shells;
import errata.ui.wire.TraceFacets;
import errata.ui.wire.TracePage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;

/// The trace library.
@Path("/p/{project}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public final class LibraryResource {

    @CheckedTemplate(basePath = "library")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance library(Shell shell, LibraryView view);
    }

    /// Each filtered fact costs one more count; beyond this many, its other values are not counted.
    private static final int RELAXED = 3;

    private final Shells shells;
    private final AnnotationClient annotation;

    LibraryResource(Shells shells, @RestClient AnnotationClient annotation) {
        this.shells = shells;
        this.annotation = annotation;
    }

    @GET
    @Path("traces")
    public TemplateInstance library(@RestPath String project, @Context UriInfo uri) {
        var query = LibraryQuery.of("/p/" + project + "/traces", uri.getQueryParameters());
        var now = Instant.now();
        var page = page(project, query, now);
        var stats = Attempt.at(() -> annotation.stats(project)).value();
        var samples = Attempt.at(() -> annotation.samples(project)).value();
        return Templates.library(
                shells.of(project, Room.TRACES),
                new LibraryView(
                        query,
                        page,
                        stats,
                        facets(project, query, now),
                        samples == null ? List.of() : samples.items(),
                        uri.getQueryParameters().containsKey("arrived")));
    }

    private FacetColumn facets(String project, LibraryQuery query, Instant now) {
        var counted = Attempt.at(() -> annotation.facets(project, parameters(query, now)));
        var relaxed = new HashMap<String, TraceFacets>();
        Stream.concat(
                        LibraryQuery.FACTS.stream(),
                        query.filters().keySet().stream().filter(n -> n.contains(".")))
                .filter(query.filters()::containsKey)
                .limit(RELAXED)
                .forEach(fact -> {
                    var without = Attempt.at(() -> annotation.facets(project, parameters(query.relaxed(fact), now)))
                            .value();
                    if (without != null) {
                        relaxed.put(fact, without);
                    }
                });
        return FacetColumn.of(query, counted.value(), relaxed, counted.trouble());
    }

    private static MultivaluedMap<String, String> parameters(LibraryQuery query, Instant now) {
        var parameters = new MultivaluedHashMap<String, String>();
        parameters.putAll(query.relaxed("after").asked(now));
        return parameters;
    }

    /// A project nobody has sent to yet is an empty library, not an error.
    private TracePage page(String project, LibraryQuery query, Instant now) {
        var parameters = new MultivaluedHashMap<String, String>();
        parameters.putAll(query.asked(now));
        parameters.putSingle("limit", String.valueOf(LibraryQuery.PAGE));
        try {
            return annotation.traces(project, parameters);
        } catch (ServiceRefused refusal) {
            if (refusal.is("PROJECT_UNKNOWN")) {
                return new TracePage("wall", List.of(), null);
            }
            throw refusal;
        }
    }
}
