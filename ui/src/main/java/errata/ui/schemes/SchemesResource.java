package errata.ui.schemes;

import errata.ui.ranking.Question;
import errata.ui.ranking.Standing;
import errata.ui.services.Attempt;
import errata.ui.services.ReportingClient;
import errata.ui.services.TaxonomyClient;
import errata.ui.shell.Room;
import errata.ui.shell.Shell;
import errata.ui.shell.Shells;
import errata.ui.wire.RankedTrace;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// The failures by the schemes of others, now or at a cut.
@Path("/p/{project}/insights/schemes")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public final class SchemesResource {

    @CheckedTemplate(basePath = "insights")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance schemes(Shell shell, @Nullable SchemesView view);
    }

    private final Shells shells;
    private final Standing standing;
    private final ReportingClient reporting;
    private final TaxonomyClient taxonomy;

    SchemesResource(
            Shells shells,
            Standing standing,
            @RestClient ReportingClient reporting,
            @RestClient TaxonomyClient taxonomy) {
        this.shells = shells;
        this.standing = standing;
        this.reporting = reporting;
        this.taxonomy = taxonomy;
    }

    @GET
    public TemplateInstance schemes(@RestPath String project, @Context UriInfo uri) {
        var shell = shells.of(project, Room.INSIGHTS);
        var question = Question.of(uri.getQueryParameters());
        var shown = Attempt.at(() -> standing.of(project, question)).value();
        var book = Attempt.at(() -> taxonomy.codebook(project)).value();
        if (shown == null || book == null) {
            return Templates.schemes(shell, null);
        }
        // Of the same traces as the ranking: "the usual window" is one only once it was answered.
        var same = question.fixed(shown.ranking());
        return Templates.schemes(
                shell,
                SchemesView.of(
                        "/p/" + project, shown.ranking(), book, categories -> together(project, same, categories)));
    }

    /// Null where a category has more traces than are listed.
    private @Nullable Long together(String project, Question question, List<String> categories) {
        var traces = new HashSet<String>();
        for (String category : categories) {
            var where = new LinkedHashMap<>(question.asked());
            where.keySet().removeAll(List.of("window", "unit"));
            where.put("category", category);
            var found = Attempt.at(() -> reporting.traces(project, where, question.segment()))
                    .value();
            if (found == null || found.of() > found.items().size()) {
                return null;
            }
            found.items().stream()
                    .filter(t -> t.value().equals("present"))
                    .map(RankedTrace::traceId)
                    .forEach(traces::add);
        }
        return (long) traces.size();
    }
}
