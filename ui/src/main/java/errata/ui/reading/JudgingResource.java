package errata.ui.reading;

import errata.ui.services.AnnotationClient;
import errata.ui.shell.Paths;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// The commands of the desk as plain forms. `key` stands in the form, so a form sent twice is one command.
@Path("/p/{project}")
@RunOnVirtualThread
public final class JudgingResource {

    private final AnnotationClient annotation;

    JudgingResource(@RestClient AnnotationClient annotation) {
        this.annotation = annotation;
    }

    @POST
    @Path("traces/{trace}/notes")
    public Response note(
            @RestPath String project,
            @RestPath String trace,
            @RestForm String key,
            @RestForm String text,
            @RestForm @Nullable String span,
            @RestForm boolean firstFailure,
            @RestForm String back) {
        var note = new LinkedHashMap<String, Object>();
        note.put("text", text);
        note.put("firstFailure", firstFailure);
        if (span != null && !span.isBlank()) {
            note.put("anchor", Map.of("span", span));
        }
        annotation.note(project, trace, key + ":note", note);
        return to(back);
    }

    @POST
    @Path("traces/{trace}/notes/{note}/withdraw")
    public Response withdraw(
            @RestPath String project,
            @RestPath String trace,
            @RestPath String note,
            @RestForm String key,
            @RestForm String back) {
        annotation.withdraw(project, trace, note, key + ":withdraw:" + note);
        return to(back);
    }

    @POST
    @Path("traces/{trace}/labels/{category}")
    public Response label(
            @RestPath String project,
            @RestPath String trace,
            @RestPath String category,
            @RestForm String key,
            @RestForm String verdict,
            @RestForm long codebook,
            @RestForm String back) {
        String once = key + ":" + verdict + ":" + category;
        if (verdict.equals("withdraw")) {
            annotation.unlabel(project, trace, category, once);
        } else {
            boolean primary = verdict.equals("primary");
            var label = stamped(codebook, Map.of("verdict", primary ? "present" : verdict, "via", "app"));
            if (primary) {
                label.put("primary", true);
            }
            annotation.label(project, trace, category, once, label);
        }
        return to(back);
    }

    @POST
    @Path("traces/{trace}/relabel/{from}")
    public Response relabel(
            @RestPath String project,
            @RestPath String trace,
            @RestPath String from,
            @RestForm String key,
            @RestForm List<String> to,
            @RestForm long codebook,
            @RestForm String back) {
        var move = stamped(codebook, Map.of("from", from, "to", to, "cause", "split"));
        annotation.relabel(project, trace, key + ":relabel:" + from, move);
        return to(back);
    }

    @POST
    @Path("traces/{trace}/review")
    public Response decide(
            @RestPath String project,
            @RestPath String trace,
            @RestForm String key,
            @RestForm String outcome,
            @RestForm long codebook,
            @RestForm String back) {
        if (outcome.equals("reopen")) {
            annotation.reopen(project, trace, key + ":reopen");
        } else {
            annotation.review(project, trace, key + ":" + outcome, stamped(codebook, Map.of("outcome", outcome)));
        }
        return to(back);
    }

    /// The codebook this person saw; unknown while the taxonomy service was silent, then the service decides.
    private static Map<String, Object> stamped(long codebook, Map<String, Object> said) {
        var body = new LinkedHashMap<>(said);
        if (codebook > 0) {
            body.put("codebook", codebook);
        }
        return body;
    }

    private static Response to(String back) {
        return Response.seeOther(Paths.local(back)).build();
    }
}
