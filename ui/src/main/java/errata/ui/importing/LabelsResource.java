package errata.ui.importing;

import errata.ui.services.AnnotationClient;
import errata.ui.services.Problem;
import errata.ui.services.ServiceRefused;
import errata.ui.shell.Room;
import errata.ui.shell.Shell;
import errata.ui.shell.Shells;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Notes and labels that people have in a table already.
@Path("/p/{project}/import/labels/{id}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public final class LabelsResource {

    @CheckedTemplate(basePath = "importing")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance labels(Shell shell, LabelsView view);
    }

    private final Shells shells;
    private final AnnotationClient annotation;
    private final WrittenCodebook codebook;
    private final KeptText kept;

    LabelsResource(Shells shells, @RestClient AnnotationClient annotation, WrittenCodebook codebook, KeptText kept) {
        this.shells = shells;
        this.annotation = annotation;
        this.codebook = codebook;
        this.kept = kept;
    }

    @GET
    public TemplateInstance job(@RestPath String project, @RestPath String id, @RestQuery @Nullable String layout) {
        var job = annotation.labelsJob(project, id);
        String chosen = layout == null ? LabelsView.layout(job) : layout;
        return page(project, id, LabelsAnswers.none(chosen), List.of(), null);
    }

    private TemplateInstance page(
            String project, String id, LabelsAnswers answers, List<String> added, @Nullable Problem problem) {
        var job = annotation.labelsJob(project, id);
        var shown = job.is("preview") ? kept.of(project, job) : KeptText.Shown.NONE;
        var called = CalledCategories.of(job, answers.foreign(), () -> codebook.names(project));
        return Templates.labels(
                shells.of(project, Room.IMPORT), LabelsView.of(job, shown, answers, called, added, problem));
    }

    @POST
    @Path("start")
    public Response start(@RestPath String project, @RestPath String id, @BeanParam LabelsForm form) {
        var answers = form.answers();
        if (ForeignNames.of(answers.foreign()).fault() != null) {
            return refused(project, id, answers, null);
        }
        try {
            annotation.startLabels(project, id, answers.asked(form.column()));
            return Response.seeOther(URI.create("/p/" + project + "/import/labels/" + id))
                    .build();
        } catch (ServiceRefused refusal) {
            return refused(project, id, answers, refusal.problem());
        }
    }

    /// What the categories of another tool would become; nothing is taken in.
    @POST
    @Path("names")
    public Response named(@RestPath String project, @RestPath String id, @BeanParam LabelsForm form) {
        var answers = form.answers();
        return ForeignNames.of(answers.foreign()).fault() == null
                ? Response.ok(page(project, id, answers, List.of(), null)).build()
                : refused(project, id, answers, null);
    }

    private Response refused(String project, String id, LabelsAnswers answers, @Nullable Problem problem) {
        return Response.status(422)
                .entity(page(project, id, answers, List.of(), problem))
                .build();
    }

    /// Goes on where it stopped.
    @POST
    @Path("resume")
    public Response resume(@RestPath String project, @RestPath String id) {
        annotation.startLabels(project, id, Map.of());
        return Response.seeOther(URI.create("/p/" + project + "/import/labels/" + id))
                .build();
    }

    @POST
    @Path("stop")
    public Response stop(@RestPath String project, @RestPath String id) {
        annotation.stopLabels(project, id);
        return Response.seeOther(URI.create("/p/" + project + "/import/labels/" + id))
                .build();
    }

    @POST
    @Path("forget")
    public Response forget(@RestPath String project, @RestPath String id) {
        annotation.forgetLabels(project, id);
        return Response.seeOther(URI.create("/p/" + project + "/import")).build();
    }

    /// Adds the categories the table names and the codebook lacks.
    @POST
    @Path("categories")
    public Response add(
            @RestPath String project,
            @RestPath String id,
            @RestForm List<String> missing,
            @RestForm @DefaultValue("long") String layout,
            @RestForm @DefaultValue("") String foreign) {
        var answers = LabelsAnswers.none(layout, foreign);
        try {
            var added = codebook.named(project, missing);
            return Response.ok(page(project, id, answers, added, null)).build();
        } catch (ServiceRefused refusal) {
            return refused(project, id, answers, refusal.problem());
        }
    }
}
