package errata.ui.importing;

import errata.ui.services.AnnotationClient;
import errata.ui.services.Attempt;
import errata.ui.services.IngestClient;
import errata.ui.services.ServiceRefused;
import errata.ui.shell.Room;
import errata.ui.shell.Shell;
import errata.ui.shell.Shells;
import errata.ui.wire.Items;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/// Files come in: traces through one door, what people said of them through the other.
@Path("/p/{project}/import")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public final class ImportResource {

    @CheckedTemplate(basePath = "importing")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance doors(Shell shell, ImportView view);

        static native TemplateInstance job(Shell shell, JobView view);
    }

    private final Shells shells;
    private final IngestClient ingest;
    private final AnnotationClient annotation;

    ImportResource(Shells shells, @RestClient IngestClient ingest, @RestClient AnnotationClient annotation) {
        this.shells = shells;
        this.ingest = ingest;
        this.annotation = annotation;
    }

    @GET
    public TemplateInstance doors(@RestPath String project, @RestQuery @DefaultValue("traces") String door) {
        return doors(project, door, null);
    }

    private TemplateInstance doors(String project, String door, @Nullable String refused) {
        var jobs = Attempt.at(() -> ingest.imports(project));
        var labels = Attempt.at(() -> annotation.labelsJobs(project)).value();
        return Templates.doors(
                shells.of(project, Room.IMPORT),
                new ImportView(listed(jobs.value()), listed(labels), jobs.trouble(), door, refused));
    }

    private static <T> List<T> listed(@Nullable Items<T> found) {
        return found == null ? List.of() : found.items();
    }

    /// Takes a file or a pasted text and shows its first rows; with JavaScript the browser sends the file itself.
    @POST
    public Response look(
            @RestPath String project,
            @RestForm @DefaultValue("traces") String door,
            @RestForm @Nullable FileUpload file,
            @RestForm @Nullable String text) {
        var sheet = Sheet.of(file == null ? null : file.uploadedFile(), file == null ? null : file.fileName(), text);
        if (sheet == null) {
            return Response.status(422)
                    .entity(doors(project, door, "Choose a file or paste its text first."))
                    .build();
        }
        String here = "/p/" + project + "/import/";
        try {
            String id = door.equals("labels")
                    ? "labels/"
                            + annotation
                                    .lookAtLabels(project, sheet.name(), true, sheet.file())
                                    .id()
                    : ingest.look(project, sheet.name(), true, sheet.file()).id();
            return Response.seeOther(URI.create(here + id)).build();
        } catch (ServiceRefused refusal) {
            return Response.status(422)
                    .entity(doors(project, door, refusal.problem().sentence()))
                    .build();
        } finally {
            sheet.forget();
        }
    }

    @GET
    @Path("{id}")
    public TemplateInstance job(@RestPath String project, @RestPath String id) {
        return Templates.job(shells.of(project, Room.IMPORT), JobView.of(ingest.job(project, id)));
    }

    @POST
    @Path("{id}/start")
    public Response start(
            @RestPath String project,
            @RestPath String id,
            @RestForm @Nullable String format,
            @RestForm List<String> column,
            @RestForm List<String> role) {
        var how = new HashMap<String, Object>();
        if (format != null && !format.isBlank() && !format.equals("auto")) {
            how.put("format", format);
        }
        if (!column.isEmpty()) {
            how.put("mapping", Roles.mapping(column, role));
        }
        try {
            ingest.start(project, id, how);
            return to(project, id);
        } catch (ServiceRefused refusal) {
            var view =
                    JobView.refused(ingest.job(project, id), role, format == null ? "auto" : format, refusal.problem());
            return Response.status(422)
                    .entity(Templates.job(shells.of(project, Room.IMPORT), view))
                    .build();
        }
    }

    /// Goes on where it stopped.
    @POST
    @Path("{id}/resume")
    public Response resume(@RestPath String project, @RestPath String id) {
        ingest.start(project, id, Map.of());
        return to(project, id);
    }

    @POST
    @Path("{id}/stop")
    public Response stop(@RestPath String project, @RestPath String id) {
        ingest.stop(project, id);
        return to(project, id);
    }

    @POST
    @Path("{id}/forget")
    public Response forget(@RestPath String project, @RestPath String id) {
        ingest.forget(project, id);
        return Response.seeOther(URI.create("/p/" + project + "/import")).build();
    }

    private static Response to(String project, String id) {
        return Response.seeOther(URI.create("/p/" + project + "/import/" + id)).build();
    }
}
