package errata.ui.sending;

import errata.ui.Addresses;
import errata.ui.services.Attempt;
import errata.ui.services.Problem;
import errata.ui.services.SendersClient;
import errata.ui.services.ServiceRefused;
import errata.ui.shell.Room;
import errata.ui.shell.Shell;
import errata.ui.shell.Shells;
import errata.ui.wire.NewKey;
import errata.ui.wire.RedactionPreview;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Keys, redaction, and the settings that send traces here.
@Path("/p/{project}/sending")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public final class SendingResource {

    @CheckedTemplate(basePath = "sending")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance sending(Shell shell, SendingView view);
    }

    private final Shells shells;
    private final SendersClient senders;
    private final Addresses addresses;

    SendingResource(Shells shells, @RestClient SendersClient senders, Addresses addresses) {
        this.shells = shells;
        this.senders = senders;
        this.addresses = addresses;
    }

    @GET
    public TemplateInstance sending(@RestPath String project) {
        return page(project, null, null, SendingView.SAMPLE, null, null, false);
    }

    private TemplateInstance page(
            String project,
            @Nullable NewKey made,
            @Nullable RulesForm form,
            String sample,
            @Nullable RedactionPreview preview,
            @Nullable Problem refused,
            boolean saved) {
        var shell = shells.of(project, Room.SENDING);
        var keys = Attempt.at(() -> senders.keys(project));
        var rules = Attempt.at(() -> form == null ? RulesForm.of(senders.redaction(project)) : form);
        String name = shell.project() == null ? project : shell.project().name();
        var guide = Guide.of(Guide.Ends.of(addresses), name, made == null ? null : made.key());
        var troubles = Stream.of(keys.trouble(), rules.trouble())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return Templates.sending(
                shell,
                new SendingView(keys.value(), made, guide, rules.value(), sample, preview, troubles, refused, saved));
    }

    /// Answers with the page itself: the key is told this once and stands in no address.
    @POST
    @Path("keys")
    public Response add(@RestPath String project, @RestForm @DefaultValue("") String name) {
        try {
            var made = senders.add(project, Map.of("name", name.strip()));
            return Response.ok(page(project, made, null, SendingView.SAMPLE, null, null, false))
                    .header("Cache-Control", "no-store")
                    .build();
        } catch (ServiceRefused refusal) {
            return refused(page(project, null, null, SendingView.SAMPLE, null, refusal.problem(), false));
        }
    }

    @POST
    @Path("keys/{key}/revoke")
    public Response revoke(@RestPath String project, @RestPath String key) {
        senders.revoke(project, key);
        return Response.seeOther(URI.create("/p/" + project + "/sending#keys")).build();
    }

    @POST
    @Path("redaction")
    public Response redact(
            @RestPath String project,
            @RestForm @Nullable String allow,
            @RestForm @Nullable String deny,
            @RestForm List<String> pattern,
            @RestForm List<String> customName,
            @RestForm List<String> customRegex,
            @RestForm @Nullable String action,
            @RestForm @DefaultValue("") String sample,
            @RestForm boolean tried) {
        var form = RulesForm.of(allow, deny, pattern, customName, customRegex, action);
        try {
            if (!tried) {
                senders.redact(project, form.rules());
            }
            var preview = sample.isBlank()
                    ? null
                    : senders.preview(project, Map.of("text", sample, "redaction", form.rules()));
            return Response.ok(page(project, null, form, sample, preview, null, !tried))
                    .build();
        } catch (ServiceRefused refusal) {
            return refused(page(project, null, form, sample, null, refusal.problem(), false));
        }
    }

    private static Response refused(TemplateInstance page) {
        return Response.status(422).entity(page).build();
    }
}
