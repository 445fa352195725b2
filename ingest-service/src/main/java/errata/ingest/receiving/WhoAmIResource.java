package errata.ingest.receiving;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import errata.events.ProjectId;
import errata.events.edge.EdgeProblem;
import errata.events.edge.Problem;
import errata.ingest.IngestProblem;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/// Clients of Langfuse ask whose their key is before they send (`auth_check`).
@Path("/api/public/projects")
public final class WhoAmIResource {
    private final Gate gate;

    @Inject
    WhoAmIResource(Gate gate) {
        this.gate = gate;
    }

    @GET
    public Response projects(@Context HttpHeaders headers) {
        var caller = Caller.of(headers::getHeaderString);
        var named = caller.project();
        return switch (gate.admit(caller.authorization(), caller.apiKey(), named)) {
            case Gate.Verdict.Keyed(var project) -> answer(project);
            case Gate.Verdict.Open _ ->
                answer(ProjectId.fromName(named == null || named.isBlank() ? "default" : named.strip()));
            case Gate.Verdict.Refused(var sentence) ->
                throw Problem.of(IngestProblem.KEY_REFUSED, sentence).exception();
            case Gate.Verdict.NotYet(var sentence) ->
                throw Problem.of(EdgeProblem.UNAVAILABLE, sentence).exception();
        };
    }

    /// With all members that their clients insist on.
    private static Response answer(ProjectId project) {
        var body = JsonNodeFactory.instance.objectNode();
        var one = body.putArray("data").addObject();
        one.put("id", project.value()).put("name", project.value());
        one.putObject("organization").put("id", "errata").put("name", "Errata");
        one.putObject("metadata");
        return Response.ok(body, MediaType.APPLICATION_JSON).build();
    }
}
