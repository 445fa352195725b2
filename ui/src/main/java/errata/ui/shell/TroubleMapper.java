package errata.ui.shell;

import errata.ui.services.Problem;
import errata.ui.services.ServiceRefused;
import errata.ui.services.ServiceSilent;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/// A refused or unanswered page is still a page: what happened, and what to do next.
public final class TroubleMapper {

    @CheckedTemplate(basePath = "shell")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance trouble(
                String title, String sentence, String hint, List<Problem.Change> changes, @Nullable String code);
    }

    @ServerExceptionMapper
    public Response silent(ServiceSilent silence) {
        return page(
                503,
                silence.sentence(),
                "Nothing is lost: what was saved stays saved.",
                "Try again in a moment, or look at ./errata status.",
                List.of(),
                "SERVICE_SILENT");
    }

    @ServerExceptionMapper
    public Response refused(ServiceRefused refusal) {
        var problem = refusal.problem();
        if (problem.moved()) {
            String hint = "Nothing of yours was written. Go back, look at what changed and decide again.";
            return page(
                    412,
                    "Someone changed the codebook first",
                    problem.sentence(),
                    hint,
                    problem.changes(),
                    problem.code());
        }
        if (problem.status() >= 500) {
            String hint = "Nothing is lost: what was saved stays saved. Try again in a moment.";
            // Waiting is no trouble: who waits is told for what.
            String title =
                    problem.status() == 503 && problem.title() != null ? problem.title() : "A service is in trouble";
            return page(problem.status(), title, problem.sentence(), hint, List.of(), problem.code());
        }
        String title = problem.status() == 404 ? "Not found" : "That was not possible";
        String hint = "Go back and try it another way.";
        return page(problem.status(), title, problem.sentence(), hint, List.of(), problem.code());
    }

    @ServerExceptionMapper
    public Response unknown(NotFoundException nothing) {
        return page(404, "Nothing here", "No page has this address.", "Start from the projects.", List.of(), null);
    }

    private static Response page(
            int status,
            String title,
            String sentence,
            String hint,
            List<Problem.Change> changes,
            @Nullable String code) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE)
                .entity(Templates.trouble(title, sentence, hint, changes, code).render())
                .build();
    }
}
