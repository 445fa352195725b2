package errata.ui.schemes;

import errata.ui.ranking.Question;
import errata.ui.ranking.Standing;
import errata.ui.services.Attempt;
import errata.ui.services.ReportingClient;
import errata.ui.services.TaxonomyClient;
import errata.ui.shell.AsOf;
import errata.ui.shell.Room;
import errata.ui.shell.Shell;
import errata.ui.shell.Shells;
import errata.ui.shell.When;
import errata.ui.wire.RankedTrace;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// The failures by the schemes of others, now or at a cut: with the names, severities and labels of the codebook of
/// then.
@Path("/p/{project}/insights/schemes")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public final class SchemesResource {
    private static final String PATH = "/insights/schemes";
    private static final Pattern CODEBOOK = Pattern.compile("\\.t(\\d{1,18})(?:\\.|$)");

    @CheckedTemplate(basePath = "insights")
    static final class Templates {
        private Templates() {}

        /// @param trouble why there is no view, if that is no matter of labels
        static native TemplateInstance schemes(
                Shell shell, @Nullable SchemesView view, AsOf asof, @Nullable String trouble);
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
    public TemplateInstance schemes(@RestPath String project, @BeanParam When when, @Context UriInfo uri) {
        var shell = shells.of(project, Room.INSIGHTS);
        var question = Question.of(uri.getQueryParameters());
        var standing = Attempt.at(() -> this.standing.of(project, question));
        if (standing.value() == null) {
            return Templates.schemes(shell, null, asOf(shell, when, question, null), standing.trouble());
        }
        var ranking = standing.value().ranking();
        var asOf = asOf(shell, when, question, ranking.asOf());
        var book = Attempt.at(() -> taxonomy.codebook(project, codebookOf(ranking.cut())));
        if (book.value() == null) {
            return Templates.schemes(shell, null, asOf, book.trouble());
        }
        // Of the same traces as the ranking: "the usual window" is one only once it was answered.
        var same = question.fixed(ranking);
        var view = SchemesView.of(
                shell.base(),
                same.address(shell.base() + PATH),
                ranking,
                book.value(),
                categories -> together(project, same, categories));
        return Templates.schemes(shell, view, asOf, null);
    }

    private static AsOf asOf(Shell shell, When when, Question question, @Nullable Instant at) {
        var asOf = AsOf.of(shell.base() + PATH, when, at)
                .through(question.lens().id())
                .among(question.segment());
        for (String name : List.of("window", "from", "to", "unit", "stale")) {
            asOf = asOf.with(name, question.chosen().getOrDefault(name, List.of()));
        }
        return asOf;
    }

    /// Where the codebook stood in whose words a cut (`c120.a120.t14`) was answered; null for how it stands now.
    static @Nullable Long codebookOf(@Nullable String cut) {
        var told = CODEBOOK.matcher(Objects.requireNonNullElse(cut, ""));
        return told.find() ? Long.valueOf(told.group(1)) : null;
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
