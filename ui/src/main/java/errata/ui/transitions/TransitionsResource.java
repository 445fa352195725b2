package errata.ui.transitions;

import errata.ui.services.ReportsClient;
import errata.ui.services.ServiceRefused;
import errata.ui.services.StepsClient;
import errata.ui.shell.AsOf;
import errata.ui.shell.Room;
import errata.ui.shell.Shell;
import errata.ui.shell.Shells;
import errata.ui.shell.When;
import errata.ui.wire.FirstFailures;
import errata.ui.wire.FirstFailures.Place;
import errata.ui.wire.Steps.Told;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Reporting knows where traces failed first, annotation what steps those places are.
@Path("/p/{project}/insights")
@RunOnVirtualThread
public final class TransitionsResource {
    private static final int AT_ONCE = 500;

    @CheckedTemplate(basePath = "insights")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance transitions(Shell shell, TransitionsView view, AsOf asof);
    }

    private final Shells shells;
    private final ReportsClient reports;
    private final StepsClient steps;

    TransitionsResource(Shells shells, @RestClient ReportsClient reports, @RestClient StepsClient steps) {
        this.shells = shells;
        this.reports = reports;
        this.steps = steps;
    }

    @GET
    @Path("transitions")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance transitions(
            @RestPath String project, @BeanParam When when, @RestQuery @Nullable String category) {
        var shell = shells.of(project, Room.INSIGHTS);
        var told = known(project, when, category);
        var asOf = AsOf.of(shell.base() + "/insights/transitions", when, told.asOf())
                .with("category", told.category() == null ? List.of() : List.of(told.category()));
        return Templates.transitions(shell, view(project, shell.base(), told), asOf);
    }

    @GET
    @Path("transitions.csv")
    @Produces("text/csv")
    public Response csv(@RestPath String project, @BeanParam When when, @RestQuery @Nullable String category) {
        var told = told(project, when, category);
        return Response.ok(BreaksCsv.of(view(project, "", told).matrix()))
                .header("Content-Disposition", "attachment; filename=\"first-failures-" + told.cut() + ".csv\"")
                .build();
    }

    /// A project nothing was ever recorded in is unknown to reporting, and no trouble.
    private FirstFailures known(String project, When when, @Nullable String category) {
        try {
            return told(project, when, category);
        } catch (ServiceRefused refusal) {
            if (refusal.problem().status() == 404) {
                return FirstFailures.NONE;
            }
            throw refusal;
        }
    }

    private FirstFailures told(String project, When when, @Nullable String category) {
        var asked = when.asked();
        if (category != null && !category.isBlank()) {
            asked.put("category", category);
        }
        return reports.firstFailures(project, asked);
    }

    private TransitionsView view(String project, String base, FirstFailures told) {
        var known = new ArrayList<Told>();
        for (int from = 0; from < told.places().size(); from += AT_ONCE) {
            var part = told.places()
                    .subList(from, Math.min(from + AT_ONCE, told.places().size()));
            known.addAll(steps.steps(
                            project,
                            Map.of(
                                    "places",
                                    part.stream()
                                            .map(TransitionsResource::asked)
                                            .toList()))
                    .steps());
        }
        return TransitionsView.of(base, told, List.copyOf(known));
    }

    private static Map<String, String> asked(Place place) {
        return place.field() == null
                ? Map.of("traceId", place.traceId(), "span", place.span())
                : Map.of("traceId", place.traceId(), "span", place.span(), "field", place.field());
    }
}
