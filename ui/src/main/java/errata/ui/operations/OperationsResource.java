package errata.ui.operations;

import errata.ui.services.AnnotationClient;
import errata.ui.services.Attempt;
import errata.ui.services.KeepingClient;
import errata.ui.services.ReportsClient;
import errata.ui.services.SendersClient;
import errata.ui.shell.Room;
import errata.ui.shell.Shell;
import errata.ui.shell.Shells;
import errata.ui.wire.RefusedSpan;
import errata.ui.wire.Replayed;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What came in, whether all of it is there, and what was refused.
@Path("/p/{project}/operations")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public final class OperationsResource {

    @CheckedTemplate(basePath = "operations")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance operations(Shell shell, OperationsView view);

        static native TemplateInstance refusal(Shell shell, RefusedSpan refusal, @Nullable Replayed replayed);
    }

    private static final int MINUTES = 60;
    private static final int REFUSALS = 25;

    private final Shells shells;
    private final AnnotationClient annotation;
    private final SendersClient senders;
    private final KeepingClient keeping;
    private final ReportsClient reports;

    OperationsResource(
            Shells shells,
            @RestClient AnnotationClient annotation,
            @RestClient SendersClient senders,
            @RestClient KeepingClient keeping,
            @RestClient ReportsClient reports) {
        this.shells = shells;
        this.annotation = annotation;
        this.senders = senders;
        this.keeping = keeping;
        this.reports = reports;
    }

    @GET
    public TemplateInstance operations(
            @RestPath String project,
            @RestQuery @DefaultValue("") String reason,
            @RestQuery @Nullable String after,
            @RestQuery @DefaultValue("") String paused) {
        return page(project, reason, after, !paused.isEmpty(), null);
    }

    private TemplateInstance page(
            String project, String reason, @Nullable String after, boolean paused, @Nullable Replayed replayed) {
        var intake = Attempt.at(() -> annotation.intake(project, MINUTES));
        var refusals = Attempt.at(() -> senders.refusals(project, reason.isEmpty() ? null : reason, after, REFUSALS));
        var kept = Attempt.at(keeping::kept);
        var remap = Attempt.at(() -> annotation.remap(project));
        var troubles = Stream.of(intake.trouble(), refusals.trouble())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return Templates.operations(
                shells.of(project, Room.INTAKE),
                new OperationsView(
                        "/p/" + project + "/operations",
                        intake.value(),
                        refusals.value(),
                        kept.value(),
                        remap.value(),
                        Attempt.at(() -> reports.status(project)).value(),
                        Attempt.at(() -> reports.rebuild(project)).value(),
                        troubles,
                        reason,
                        paused,
                        replayed));
    }

    @GET
    @Path("refusals/{id}")
    public TemplateInstance refusal(@RestPath String project, @RestPath String id) {
        return Templates.refusal(shells.of(project, Room.INTAKE), senders.refusal(project, id), null);
    }

    @POST
    @Path("refusals/{id}/replay")
    public TemplateInstance replay(@RestPath String project, @RestPath String id) {
        var replayed = senders.replay(project, id);
        return Templates.refusal(shells.of(project, Room.INTAKE), senders.refusal(project, id), replayed);
    }

    @POST
    @Path("refusals/replay")
    public TemplateInstance replayAll(@RestPath String project, @RestForm @DefaultValue("") String code) {
        var replayed = senders.replayAll(project, code.isEmpty() ? Map.of() : Map.of("code", code));
        return page(project, code, null, false, replayed);
    }

    @POST
    @Path("remap")
    public Response remap(@RestPath String project) {
        annotation.startRemap(project);
        return Response.seeOther(URI.create("/p/" + project + "/operations#remap"))
                .build();
    }

    /// The repair of a project that stopped: everything derived is built again from the logs.
    @POST
    @Path("rebuild")
    public Response rebuild(@RestPath String project) {
        reports.startRebuild(project);
        return Response.seeOther(URI.create("/p/" + project + "/operations#projection"))
                .build();
    }
}
