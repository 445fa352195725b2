package errata.ui.comparing;

import errata.ui.services.ReportingClient;
import errata.ui.services.ReportsClient;
import errata.ui.services.ServiceRefused;
import errata.ui.shell.Asking;
import errata.ui.shell.Room;
import errata.ui.shell.Shell;
import errata.ui.shell.Shells;
import errata.ui.wire.Point;
import errata.ui.wire.Timeline;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What moved between two instants, and by what.
@Path("/p/{project}/insights")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public final class ComparisonResource {

    @CheckedTemplate(basePath = "comparing")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance comparison(Shell shell, ComparisonView view);

        static native TemplateInstance empty(Shell shell, String base);
    }

    private static final int POINTS = 60;

    /// How far back the first look goes.
    private static final Duration BACK = Duration.ofDays(28);

    private final Shells shells;
    private final ReportsClient reports;
    private final ReportingClient reporting;

    ComparisonResource(Shells shells, @RestClient ReportsClient reports, @RestClient ReportingClient reporting) {
        this.shells = shells;
        this.reports = reports;
        this.reporting = reporting;
    }

    @GET
    public TemplateInstance comparison(
            @RestPath String project,
            @RestQuery @Nullable String then,
            @RestQuery @Nullable String now,
            @RestQuery @Nullable String thenAsOf,
            @RestQuery @Nullable String nowAsOf) {
        var shell = shells.of(project, Room.INSIGHTS);
        var between = new LinkedHashMap<String, String>();
        put(between, "then", then, Asking.instant(thenAsOf));
        put(between, "now", now, Asking.instant(nowAsOf));
        try {
            if (!between.containsKey("then") && !between.containsKey("thenAsOf")) {
                var earlier = earlier(reporting.timeline(project, POINTS));
                if (earlier == null) {
                    return Templates.empty(shell, shell.base());
                }
                between.put("thenAsOf", earlier.toString());
            }
            return Templates.comparison(shell, ComparisonView.of(shell.base(), reports.comparison(project, between)));
        } catch (ServiceRefused refusal) {
            if (refusal.problem().status() == 404) {
                return Templates.empty(shell, shell.base());
            }
            throw refusal;
        }
    }

    private static void put(
            LinkedHashMap<String, String> between, String side, @Nullable String cut, @Nullable Instant at) {
        if (cut != null && !cut.isBlank()) {
            between.put(side, cut);
        } else if (at != null) {
            between.put(side + "AsOf", at.toString());
        }
    }

    /// Four weeks before the last thing recorded, or the first instant at which something was read.
    private static @Nullable Instant earlier(Timeline timeline) {
        Instant to = timeline.to();
        var first = timeline.points().stream()
                .filter(point -> point.reviewed() > 0)
                .map(Point::at)
                .findFirst();
        if (to == null || first.isEmpty()) {
            return null;
        }
        Instant back = to.minus(BACK);
        return back.isAfter(first.get()) ? back : first.get();
    }
}
