package errata.ui.ranking;

import errata.ui.ranking.Standing.Shown;
import errata.ui.services.AnnotationClient;
import errata.ui.services.Attempt;
import errata.ui.services.ReportingClient;
import errata.ui.services.ServiceRefused;
import errata.ui.shell.Room;
import errata.ui.shell.Shell;
import errata.ui.shell.Shells;
import errata.ui.wire.Timeline;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// What to fix first, now or as of any instant.
@Path("/p/{project}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public final class RankingResource {

    /// What reporting answers later, or otherwise.
    private static final Set<String> WAITED_FOR = Set.of("BEHIND", "BEING_REBUILT");

    @CheckedTemplate(basePath = "ranking")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance ranking(Shell shell, RankingView view);

        static native TemplateInstance empty(Shell shell, boolean anyTraces);

        static native TemplateInstance refused(Shell shell, ChangeForm form, String sentence);

        static native TemplateInstance traces(Shell shell, BehindBar view);
    }

    private static final int POINTS = 60;

    private final Shells shells;
    private final ReportingClient reporting;
    private final AnnotationClient annotation;
    private final Standing standing;
    private final BehindBars behindBars;

    RankingResource(
            Shells shells,
            @RestClient ReportingClient reporting,
            @RestClient AnnotationClient annotation,
            Standing standing,
            BehindBars behindBars) {
        this.shells = shells;
        this.reporting = reporting;
        this.annotation = annotation;
        this.standing = standing;
        this.behindBars = behindBars;
    }

    /// @param scale a share the axis shows in any case: pictures that follow each other keep theirs
    @GET
    @Path("ranking")
    public RestResponse<TemplateInstance> ranking(
            @RestPath String project, @Context UriInfo uri, @RestQuery @Nullable Double scale) {
        var shell = shells.of(project, Room.RANKING);
        var question = Question.of(uri.getQueryParameters());
        Shown shown;
        try {
            shown = standing.of(project, question);
        } catch (ServiceRefused refusal) {
            return refused(shell, question, refusal);
        }
        var ranking = shown.ranking();
        if (ranking.reviewed() == 0
                && ranking.samples().isEmpty()
                && question.chosen().isEmpty()) {
            return RestResponse.ok(empty(shell));
        }
        var timeline = question.lens() == Lens.AS_DECIDED ? null : timeline(project, question);
        var segments = Attempt.at(() -> reporting.segments(project, Map.of("cut", String.valueOf(ranking.cut()))))
                .value();
        var at = question.cut() == null ? question.asOf() : ranking.asOf();
        double least = scale == null ? 0 : Math.clamp(scale, 0, 1);
        var faults = Faults.of(uri.getQueryParameters());
        var strip = TimeStrip.of(timeline, at);
        return RestResponse.ok(Templates.ranking(
                shell, RankingView.of(shell.base(), question, shown, strip, segments, faults, least)));
    }

    /// What reporting does not answer is told above the form that asked for it.
    private RestResponse<TemplateInstance> refused(Shell shell, Question question, ServiceRefused refusal) {
        var problem = refusal.problem();
        if (problem.status() == 404) {
            return RestResponse.ok(empty(shell));
        }
        if (problem.status() >= 500 && !WAITED_FOR.contains(problem.code())) {
            throw refusal;
        }
        var faults = Map.of("all", problem.sentence());
        var form = ChangeForm.of(shell.base(), question, null, faults, question.staleOut());
        return RestResponse.ResponseBuilder.<TemplateInstance>create(problem.status())
                .entity(Templates.refused(shell, form, problem.sentence()))
                .build();
    }

    private TemplateInstance empty(Shell shell) {
        String project = shell.base().substring("/p/".length());
        var stats = Attempt.at(() -> annotation.stats(project)).value();
        return Templates.empty(shell, stats == null || stats.traces() > 0);
    }

    /// Not of what was decided: every point would be folded anew.
    private @Nullable Timeline timeline(String project, Question question) {
        return Attempt.at(() -> reporting.timeline(project, question.lens().id(), POINTS))
                .value();
    }

    @GET
    @Path("ranking.csv")
    @Produces("text/csv")
    public Response table(@RestPath String project, @Context UriInfo uri) {
        var ranking =
                standing.of(project, Question.of(uri.getQueryParameters())).ranking();
        return Response.ok(Sheet.of(ranking))
                .header("Content-Disposition", "attachment; filename=\"ranking-%s.csv\"".formatted(project))
                .build();
    }

    @GET
    @Path("ranking/traces")
    public TemplateInstance traces(@RestPath String project, @RestQuery String category, @Context UriInfo uri) {
        var shell = shells.of(project, Room.RANKING);
        return Templates.traces(shell, behindBars.of(project, category, Question.of(uri.getQueryParameters())));
    }
}
