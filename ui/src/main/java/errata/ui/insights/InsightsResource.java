package errata.ui.insights;

import errata.ui.agreement.AgreementView;
import errata.ui.comparing.ComparisonView;
import errata.ui.cooccurrence.TogetherView;
import errata.ui.drift.DriftView;
import errata.ui.judges.JudgesView;
import errata.ui.saturation.SaturationView;
import errata.ui.services.Attempt;
import errata.ui.services.ReportingClient;
import errata.ui.services.ReportsClient;
import errata.ui.services.ServiceRefused;
import errata.ui.shell.AsOf;
import errata.ui.shell.Room;
import errata.ui.shell.Shell;
import errata.ui.shell.Shells;
import errata.ui.shell.When;
import errata.ui.wire.Comparison;
import errata.ui.wire.Coverage;
import errata.ui.wire.Saturation;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What reporting knows beside the ranking, as of any instant or at a cut.
@Path("/p/{project}/insights")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public final class InsightsResource {

    @CheckedTemplate(basePath = "insights")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance comparison(Shell shell, ComparisonView view, Between between);

        static native TemplateInstance drift(Shell shell, DriftView view, AsOf asof);

        static native TemplateInstance saturation(Shell shell, SaturationView view, AsOf asof);

        static native TemplateInstance agreement(Shell shell, AgreementView view, AsOf asof);

        static native TemplateInstance together(Shell shell, TogetherView view, AsOf asof);

        static native TemplateInstance judges(Shell shell, JudgesView view, AsOf asof);

        static native TemplateInstance empty(Shell shell, NothingYet nothing, AsOf asof);
    }

    private final Shells shells;
    private final ReportsClient reports;
    private final ReportingClient reporting;

    InsightsResource(Shells shells, @RestClient ReportsClient reports, @RestClient ReportingClient reporting) {
        this.shells = shells;
        this.reports = reports;
        this.reporting = reporting;
    }

    @GET
    public TemplateInstance comparison(@RestPath String project, @BeanParam Between between) {
        var shell = shells.of(project, Room.INSIGHTS);
        return page(
                () -> compared(project, between),
                _ -> false,
                told -> Templates.comparison(shell, ComparisonView.of(shell.base(), told), between),
                () -> empty(shell, NothingYet.compared(shell.base()), When.NOW));
    }

    @GET
    @Path("drift")
    public TemplateInstance drift(@RestPath String project, @BeanParam When when) {
        var shell = shells.of(project, Room.INSIGHTS);
        return page(
                () -> reports.drift(project, when.asked()),
                told -> told.categories().isEmpty(),
                told -> Templates.drift(
                        shell, DriftView.of(shell.base(), told), asOf(shell, "drift", when, told.asOf())),
                () -> empty(shell, NothingYet.drifted(shell.base()), when));
    }

    @GET
    @Path("saturation")
    public TemplateInstance saturation(
            @RestPath String project,
            @BeanParam When when,
            @RestQuery @Nullable String lens,
            @RestQuery @Nullable String segment) {
        var shell = shells.of(project, Room.INSIGHTS);
        var through = lens == null || lens.isBlank() ? "as-was" : lens;
        var part = segment == null || segment.isBlank() ? null : segment;
        var asked = when.asked();
        asked.put("lens", through);
        if (part != null) {
            asked.put("segment", part);
        }
        return page(
                () -> reports.saturation(project, asked),
                told -> told.reviewed() == 0 && part == null,
                told -> Templates.saturation(
                        shell,
                        SaturationView.of(shell.base(), told, part, coverage(project, told)),
                        asOf(shell, "saturation", when, told.asOf())
                                .through(through)
                                .among(part == null ? List.of() : List.of(part))),
                () -> empty(shell, NothingYet.saturated(shell.base()), when));
    }

    @GET
    @Path("agreement")
    public TemplateInstance agreement(@RestPath String project, @BeanParam When when) {
        var shell = shells.of(project, Room.INSIGHTS);
        return page(
                () -> reports.agreement(project, when.asked()),
                told -> told.items() == 0 && told.self().isEmpty(),
                told -> Templates.agreement(
                        shell, new AgreementView(shell.base(), told), asOf(shell, "agreement", when, told.asOf())),
                () -> empty(shell, NothingYet.agreed(shell.base()), when));
    }

    @GET
    @Path("judges")
    public TemplateInstance judges(@RestPath String project, @BeanParam When when) {
        var shell = shells.of(project, Room.INSIGHTS);
        return page(
                () -> reports.judges(project, when.asked()),
                told -> told.judges().isEmpty(),
                told -> Templates.judges(
                        shell, new JudgesView(shell.base(), told), asOf(shell, "judges", when, told.asOf())),
                () -> empty(shell, NothingYet.judged(shell.base()), when));
    }

    @GET
    @Path("together")
    public TemplateInstance together(@RestPath String project, @BeanParam When when) {
        var shell = shells.of(project, Room.INSIGHTS);
        return page(
                () -> reports.cooccurrence(project, when.asked()),
                told -> told.categories().isEmpty(),
                told -> Templates.together(
                        shell, TogetherView.of(shell.base(), told), asOf(shell, "together", when, told.asOf())),
                () -> empty(shell, NothingYet.together(shell.base()), when));
    }

    /// Nothing may be told of an instant of which much is told now: the way back stands above.
    private static TemplateInstance empty(Shell shell, NothingYet nothing, When when) {
        return Templates.empty(shell, nothing, asOf(shell, nothing.tab(), when, when.instant()));
    }

    private static AsOf asOf(Shell shell, String page, When when, @Nullable Instant at) {
        return AsOf.of(shell.base() + "/insights/" + page, when, at);
    }

    /// Beside the point of the page: without it the rest is shown.
    private @Nullable Coverage coverage(String project, Saturation told) {
        return Attempt.at(() -> reports.coverage(project, Map.of("cut", told.cut())))
                .value();
    }

    private @Nullable Comparison compared(String project, Between between) {
        var asked = between.asked(() -> reporting.timeline(project, "as-was", Between.POINTS));
        return asked == null ? null : reports.comparison(project, asked);
    }

    /// A project nothing was ever recorded in is unknown to reporting, and no trouble.
    private static <T> TemplateInstance page(
            Supplier<@Nullable T> asking,
            Predicate<T> isEmpty,
            Function<T, TemplateInstance> told,
            Supplier<TemplateInstance> empty) {
        try {
            T answer = asking.get();
            return answer == null || isEmpty.test(answer) ? empty.get() : told.apply(answer);
        } catch (ServiceRefused refusal) {
            if (refusal.problem().status() == 404) {
                return empty.get();
            }
            throw refusal;
        }
    }
}
