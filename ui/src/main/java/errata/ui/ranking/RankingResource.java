package errata.ui.ranking;

import errata.ui.services.Attempt;
import errata.ui.services.ReportingClient;
import errata.ui.services.ServiceRefused;
import errata.ui.shell.Asking;
import errata.ui.shell.Room;
import errata.ui.shell.Shell;
import errata.ui.shell.Shells;
import errata.ui.wire.Ranking;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.LinkedHashMap;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What to fix first, now or as of any instant.
@Path("/p/{project}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public final class RankingResource {

    @CheckedTemplate(basePath = "ranking")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance ranking(Shell shell, RankingView view);

        static native TemplateInstance empty(Shell shell, @Nullable String trouble);

        static native TemplateInstance traces(Shell shell, BehindBar view);
    }

    private static final int POINTS = 60;

    private final Shells shells;
    private final ReportingClient reporting;
    private final BehindBars behindBars;

    RankingResource(Shells shells, @RestClient ReportingClient reporting, BehindBars behindBars) {
        this.shells = shells;
        this.reporting = reporting;
        this.behindBars = behindBars;
    }

    @GET
    @Path("ranking")
    public TemplateInstance ranking(
            @RestPath String project,
            @RestQuery @Nullable String asOf,
            @RestQuery @Nullable String cut,
            @RestQuery @DefaultValue("as-was") String lens,
            @RestQuery @Nullable String order) {
        var shell = shells.of(project, Room.RANKING);
        var chosen = Lens.of(lens);
        Instant at = cut == null ? Asking.instant(asOf) : null;
        Ranking ranking;
        try {
            ranking = reporting.ranking(project, asked(at, cut, chosen));
        } catch (ServiceRefused refusal) {
            if (refusal.problem().status() == 404) {
                return Templates.empty(shell, null);
            }
            throw refusal;
        }
        if (ranking.reviewed() == 0 && ranking.unreviewed() == 0 && at == null && cut == null) {
            return Templates.empty(shell, null);
        }
        var timeline = Attempt.at(() -> reporting.timeline(project, POINTS)).value();
        var shown = at == null && cut != null ? ranking.asOf() : at;
        return Templates.ranking(
                shell,
                RankingView.of(
                        "/p/" + project,
                        ranking,
                        chosen,
                        "priority".equals(order),
                        at,
                        cut,
                        TimeStrip.of(timeline, shown)));
    }

    @GET
    @Path("ranking/traces")
    public TemplateInstance traces(
            @RestPath String project,
            @RestQuery String category,
            @RestQuery @Nullable String cut,
            @RestQuery @DefaultValue("as-was") String lens) {
        var shell = shells.of(project, Room.RANKING);
        return Templates.traces(shell, behindBars.of(project, category, cut, Lens.of(lens)));
    }

    static LinkedHashMap<String, String> asked(@Nullable Instant asOf, @Nullable String cut, Lens lens) {
        var asked = new LinkedHashMap<String, String>();
        if (asOf != null) {
            asked.put("asOf", asOf.toString());
        }
        if (cut != null) {
            asked.put("cut", cut);
        }
        asked.put("lens", lens.id());
        return asked;
    }
}
