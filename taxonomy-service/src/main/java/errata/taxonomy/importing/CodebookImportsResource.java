package errata.taxonomy.importing;

import errata.events.CategoryId;
import errata.events.Decision;
import errata.events.ProjectId;
import errata.events.edge.CommandHeaders;
import errata.events.edge.EdgeProblem;
import errata.events.edge.Problem;
import errata.taxonomy.Refusal;
import errata.taxonomy.changing.ChangeCodebook;
import errata.taxonomy.changing.CommandResource;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// A file of categories: first a dry run that shows what it would come to, then in one append.
@Tag(name = "Codebook")
@Path("/api/projects/{project}/codebook/imports")
public final class CodebookImportsResource {

    /// Two events each, and an append has at most 500.
    private static final int MOST = 250;

    private final ChangeCodebook codebook;
    private final CommandResource commands;

    CodebookImportsResource(ChangeCodebook codebook, CommandResource commands) {
        this.codebook = codebook;
        this.commands = commands;
    }

    @Operation(operationId = "import", summary = "Take in the categories of a Markdown or JSON file")
    @POST
    @Consumes(MediaType.WILDCARD)
    @Blocking
    public Uni<Response> take(
            @PathParam("project") ProjectId project,
            @QueryParam("dryRun") boolean dryRun,
            InputStream file,
            @Context HttpHeaders headers) {
        var text = text(file);
        var importing = new ImportCodebook(
                CommandHeaders.actor(headers), ReadCodebook.of(text), () -> new CategoryId(UUID.randomUUID()));
        if (dryRun) {
            return codebook.wouldCome(
                            project, history -> importing.decide(history.now()).answer())
                    .map(answer ->
                            Response.ok(answer, MediaType.APPLICATION_JSON).build());
        }
        return commands.create(commands.asked(project, text), history -> decided(importing.decide(history.now())));
    }

    private static ChangeCodebook.Answered decided(Imported imported) {
        return imported.created().size() > MOST
                ? new ChangeCodebook.Answered(
                        Refusal.TOO_MANY.because(
                                "A file brings at most %d new categories; this one has %d. Cut it in two."
                                        .formatted(MOST, imported.created().size())),
                        Map.of())
                : new ChangeCodebook.Answered(Decision.accept(imported.events()), imported.answer());
    }

    private static String text(InputStream file) {
        try (file) {
            return ReadCodebook.text(file.readAllBytes())
                    .filter(text -> !text.isBlank())
                    .orElseThrow(() -> Problem.of(
                                    EdgeProblem.BODY_INVALID, "Send the file as the body: Markdown or JSON in UTF-8.")
                            .exception());
        } catch (IOException e) {
            throw Problem.of(EdgeProblem.BODY_INVALID, "The file did not arrive whole: send it again.")
                    .exception();
        }
    }
}
