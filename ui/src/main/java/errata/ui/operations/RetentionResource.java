package errata.ui.operations;

import errata.ui.services.KeepingClient;
import errata.ui.services.ServiceRefused;
import errata.ui.shell.Room;
import errata.ui.shell.Shell;
import errata.ui.shell.Shells;
import errata.ui.wire.Retention;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Old days leave the library, after one has seen which.
@Path("/p/{project}/operations/retention")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public final class RetentionResource {

    @CheckedTemplate(basePath = "operations")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance retention(Shell shell, KeepingView view);
    }

    /// @param days kept, or null where only the size decides
    /// @param done whether the days that are marked are gone already
    public record KeepingView(
            @Nullable Retention found,
            @Nullable Long days,
            @Nullable Long gigabytes,
            boolean done,
            @Nullable String trouble) {

        public boolean asked() {
            return days != null || gigabytes != null;
        }

        public boolean drops() {
            return found != null && found.days().stream().anyMatch(Retention.Day::drop);
        }
    }

    private static final long GIGABYTE = 1L << 30;

    private final Shells shells;
    private final KeepingClient keeping;

    RetentionResource(Shells shells, @RestClient KeepingClient keeping) {
        this.shells = shells;
        this.keeping = keeping;
    }

    @GET
    public TemplateInstance look(
            @RestPath String project, @RestQuery @Nullable String days, @RestQuery @Nullable String gb) {
        return page(project, whole(days), whole(gb), true, null);
    }

    @POST
    public TemplateInstance drop(
            @RestPath String project,
            @RestForm @Nullable String days,
            @RestForm @Nullable String gb,
            @RestForm boolean confirmed) {
        return confirmed
                ? page(project, whole(days), whole(gb), false, null)
                : page(project, whole(days), whole(gb), true, "Tick the box first: dropped days do not come back.");
    }

    /// A field that was left empty asks for nothing.
    private static @Nullable Long whole(@Nullable String said) {
        return said != null && said.strip().matches("\\d{1,9}") ? Long.valueOf(said.strip()) : null;
    }

    private TemplateInstance page(
            String project, @Nullable Long days, @Nullable Long gb, boolean dryRun, @Nullable String trouble) {
        boolean asked = days != null || gb != null;
        try {
            var found = asked ? keeping.drop(dryRun, days, gb == null ? null : gb * GIGABYTE) : keeping.kept();
            return shown(project, new KeepingView(found, days, gb, asked && !dryRun, trouble));
        } catch (ServiceRefused refusal) {
            String said = refusal.problem().sentence();
            return shown(project, new KeepingView(null, days, gb, false, said));
        }
    }

    private TemplateInstance shown(String project, KeepingView view) {
        return Templates.retention(shells.of(project, Room.INTAKE), view);
    }
}
