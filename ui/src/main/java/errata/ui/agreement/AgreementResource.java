package errata.ui.agreement;

import errata.ui.services.ReportsClient;
import errata.ui.services.ServiceRefused;
import errata.ui.shell.Asking;
import errata.ui.shell.Room;
import errata.ui.shell.Shell;
import errata.ui.shell.Shells;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// How far readers agree.
@Path("/p/{project}/insights/agreement")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public final class AgreementResource {

    @CheckedTemplate(basePath = "agreement")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance agreement(Shell shell, AgreementView view);

        static native TemplateInstance empty(Shell shell, String base);
    }

    private final Shells shells;
    private final ReportsClient reports;

    AgreementResource(Shells shells, @RestClient ReportsClient reports) {
        this.shells = shells;
        this.reports = reports;
    }

    @GET
    public TemplateInstance agreement(
            @RestPath String project, @RestQuery @Nullable String asOf, @RestQuery @Nullable String cut) {
        var shell = shells.of(project, Room.INSIGHTS);
        try {
            var told = reports.agreement(project, Asking.when(asOf, cut));
            return told.items() == 0
                    ? Templates.empty(shell, shell.base())
                    : Templates.agreement(shell, new AgreementView(shell.base(), told));
        } catch (ServiceRefused refusal) {
            if (refusal.problem().status() == 404) {
                return Templates.empty(shell, shell.base());
            }
            throw refusal;
        }
    }
}
