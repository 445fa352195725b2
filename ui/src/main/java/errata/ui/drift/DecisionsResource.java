package errata.ui.drift;

import errata.ui.services.Attempt;
import errata.ui.services.ReportingClient;
import errata.ui.services.ReportsClient;
import errata.ui.shell.Room;
import errata.ui.shell.Shell;
import errata.ui.shell.Shells;
import errata.ui.wire.Mark;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/// Which decisions changed the picture most. The page stands at once; its rows are compared one by one.
@Path("/p/{project}/insights/drift/decisions")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public final class DecisionsResource {

    @CheckedTemplate(basePath = "insights")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance decisions(Shell shell, List<Shift> shifts, boolean all);

        static native TemplateInstance decision(String base, Shift shift);
    }

    private static final int LATEST = 20;
    private static final int FEW_POINTS = 2;

    private final Shells shells;
    private final ReportingClient reporting;
    private final ReportsClient reports;

    DecisionsResource(Shells shells, @RestClient ReportingClient reporting, @RestClient ReportsClient reports) {
        this.shells = shells;
        this.reporting = reporting;
        this.reports = reports;
    }

    /// @param all whether everything is compared before the page is sent: for browsers without scripts
    @GET
    public TemplateInstance decisions(@RestPath String project, @RestQuery boolean all) {
        var shifts = latest(project).stream()
                .map(mark -> all ? compared(project, mark) : new Shift(mark, null, null))
                .toList();
        return Templates.decisions(
                shells.of(project, Room.INSIGHTS),
                all
                        ? shifts.stream()
                                .sorted(Comparator.comparingDouble(Shift::weight)
                                        .reversed())
                                .toList()
                        : shifts,
                all);
    }

    @GET
    @Path("{position}")
    public TemplateInstance decision(@RestPath String project, @RestPath long position) {
        return latest(project).stream()
                .filter(mark -> mark.position() == position)
                .findFirst()
                .map(mark -> Templates.decision("/p/" + project, compared(project, mark)))
                .orElseThrow(NotFoundException::new);
    }

    private List<Mark> latest(String project) {
        var timeline = Attempt.at(() -> reporting.timeline(project, "as-was", FEW_POINTS))
                .value();
        return timeline == null
                ? List.of()
                : timeline.marks().reversed().stream()
                        .filter(mark -> !"reading".equals(mark.type()))
                        .limit(LATEST)
                        .toList();
    }

    private Shift compared(String project, Mark mark) {
        var then = Attempt.at(
                () -> reporting.ranking(project, Map.of("asOf", mark.at().toString())));
        var ranking = then.value();
        var between = ranking == null ? null : Shift.between(ranking.cut(), mark.position());
        if (between == null) {
            return new Shift(mark, null, then.trouble() == null ? "Nothing was read by then" : then.trouble());
        }
        var comparison = Attempt.at(() -> reports.comparison(project, between));
        return new Shift(mark, comparison.value(), comparison.trouble());
    }
}
