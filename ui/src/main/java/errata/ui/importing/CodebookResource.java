package errata.ui.importing;

import errata.ui.services.ServiceRefused;
import errata.ui.shell.Room;
import errata.ui.shell.Shell;
import errata.ui.shell.Shells;
import errata.ui.wire.CodebookImport;
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
import java.io.IOException;
import java.nio.file.Files;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/// A codebook in Markdown or JSON: looked at first, applied then.
@Path("/p/{project}/import/codebook")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public final class CodebookResource {

    @CheckedTemplate(basePath = "importing")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance codebook(Shell shell, CodebookPage view);
    }

    /// @param applied whether what is listed was done already
    public record CodebookPage(
            String text,
            @Nullable CodebookImport found,
            boolean applied,
            @Nullable String trouble) {}

    private static final int LONGEST = 2_000_000;

    private final Shells shells;
    private final WrittenCodebook codebook;

    CodebookResource(Shells shells, WrittenCodebook codebook) {
        this.shells = shells;
        this.codebook = codebook;
    }

    @GET
    public TemplateInstance empty(@RestPath String project) {
        return page(project, new CodebookPage("", null, false, null));
    }

    @POST
    public Response take(
            @RestPath String project,
            @RestForm @Nullable FileUpload file,
            @RestForm @DefaultValue("") String text,
            @RestForm @DefaultValue("false") boolean apply)
            throws IOException {
        String written = file == null || file.size() == 0 || file.size() > LONGEST
                ? text
                : Files.readString(file.uploadedFile());
        if (written.isBlank()) {
            return refused(project, "", "Choose a file of at most 2 MB or paste its text first.");
        }
        try {
            var found = codebook.take(project, written, !apply);
            return Response.ok(page(project, new CodebookPage(written, found, apply, null)))
                    .build();
        } catch (ServiceRefused refusal) {
            return refused(project, written, refusal.problem().sentence());
        }
    }

    private Response refused(String project, String text, String trouble) {
        return Response.status(422)
                .entity(page(project, new CodebookPage(text, null, false, trouble)))
                .build();
    }

    private TemplateInstance page(String project, CodebookPage page) {
        return Templates.codebook(shells.of(project, Room.IMPORT), page);
    }
}
