package errata.ui.history;

import errata.ui.history.Ledger.Line;
import errata.ui.services.AnnotationClient;
import errata.ui.services.Attempt;
import errata.ui.services.TaxonomyClient;
import errata.ui.shell.Room;
import errata.ui.shell.Shell;
import errata.ui.shell.Shells;
import errata.ui.wire.Category;
import errata.ui.wire.Codebook;
import errata.ui.wire.LedgerPage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Everything that was decided in a project, by whom and when.
@Path("/p/{project}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public final class HistoryResource {

    @CheckedTemplate(basePath = "history")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance history(Shell shell, HistoryView view);
    }

    private static final int LINES = 80;
    private static final int EFFORT = 12;

    private final Shells shells;
    private final AnnotationClient annotation;
    private final TaxonomyClient taxonomy;

    HistoryResource(Shells shells, @RestClient AnnotationClient annotation, @RestClient TaxonomyClient taxonomy) {
        this.shells = shells;
        this.annotation = annotation;
        this.taxonomy = taxonomy;
    }

    @GET
    @Path("history")
    public TemplateInstance history(
            @RestPath String project,
            @RestQuery @Nullable String by,
            @RestQuery @Nullable String log,
            @RestQuery @Nullable String kind,
            @RestQuery @Nullable Long a,
            @RestQuery @Nullable Long t) {
        var shell = shells.of(project, Room.HISTORY);
        var wanted = new Wanted(by, log, kind);
        var ledger = Ledger.read(
                (from, to) ->
                        annotation.events(project, from, (int) (to - from)).items(),
                (from, to) -> taxonomy.events(project, from, (int) (to - from)).items(),
                a == null ? head(Attempt.at(() -> annotation.events(project, 0, 1))) : a,
                t == null ? head(Attempt.at(() -> taxonomy.events(project, 0, 1))) : t,
                LINES,
                EFFORT,
                wanted::takes);
        var filters = new LinkedHashMap<String, String>();
        wanted.filters(filters);
        return Templates.history(
                shell, Days.view("/p/" + project, ledger, filters, new Sentences(names(project)), shell.actor()));
    }

    private static long head(Attempt<LedgerPage> first) {
        var page = first.value();
        return page == null ? 0 : page.head();
    }

    private Map<String, String> names(String project) {
        Codebook book = Attempt.at(() -> taxonomy.codebook(project)).value();
        return book == null
                ? Map.of()
                : book.categories().stream().collect(Collectors.toMap(Category::id, Category::name, (x, _) -> x));
    }

    /// The filter of a ledger; blank means everything.
    private record Wanted(
            @Nullable String by,
            @Nullable String log,
            @Nullable String kind) {

        boolean takes(Line line) {
            return says(by, line.event().by())
                    && says(log, line.log() == Ledger.Log.ANNOTATION ? "annotation" : "codebook")
                    && says(kind, Kind.of(line.event().type()));
        }

        private static boolean says(@Nullable String wanted, @Nullable String is) {
            return wanted == null || wanted.isBlank() || wanted.equals(is);
        }

        void filters(Map<String, String> filters) {
            put(filters, "by", by);
            put(filters, "log", log);
            put(filters, "kind", kind);
        }

        private static void put(Map<String, String> filters, String name, @Nullable String value) {
            if (value != null && !value.isBlank()) {
                filters.put(name, value);
            }
        }
    }
}
