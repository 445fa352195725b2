package errata.ingest.redacting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import errata.events.ProjectId;
import errata.events.edge.EdgeProblem;
import errata.events.edge.Problem;
import errata.ingest.JsonBody;
import errata.ingest.StoreAwayException;
import errata.ingest.projects.KnownProjects;
import errata.ingest.settings.ChangeSettings;
import errata.ingest.settings.KnownSettings;
import errata.ingest.settings.RedactionRules;
import errata.ingest.settings.RulesJson;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;

/// What a project takes out of everything that is sent to it.
@Path("/api/projects/{project}/redaction")
public final class RedactionResource {
    private static final int LARGEST_BODY = 2 * 1024 * 1024;

    private final KnownProjects projects;
    private final KnownSettings known;
    private final ChangeSettings changing;

    @Inject
    RedactionResource(KnownProjects projects, KnownSettings known, ChangeSettings changing) {
        this.projects = projects;
        this.known = known;
        this.changing = changing;
    }

    @GET
    public Response rules(@PathParam("project") String project) {
        return json(RulesJson.node(rulesOf(projects.required(project))));
    }

    @PUT
    @RunOnVirtualThread
    public Response change(@PathParam("project") String project, InputStream body) throws IOException {
        var id = projects.required(project);
        var wanted = wanted(JsonBody.read(body, LARGEST_BODY), "");
        try {
            changing.redact(id, wanted);
            return json(RulesJson.node(wanted));
        } catch (StoreAwayException e) {
            throw Problem.of(EdgeProblem.UNAVAILABLE, "The database is away: try again in a moment")
                    .exception();
        }
    }

    /// What would become of a text, under the rules that hold or under those of the request.
    @POST
    @Path("preview")
    @RunOnVirtualThread
    public Response preview(@PathParam("project") String project, InputStream body) throws IOException {
        var id = projects.required(project);
        var request = JsonBody.read(body, LARGEST_BODY);
        if (!request.path("text").isTextual()) {
            throw Problem.inBody("/text", "is a text").exception();
        }
        var rules = request.has("redaction") ? wanted(request.path("redaction"), "/redaction") : rulesOf(id);
        return json(preview(Redaction.of(rules, known.salt(id)), request));
    }

    private static ObjectNode preview(Redaction redaction, JsonNode request) {
        var raw = request.path("text").asText();
        var text = redaction.text(raw);
        var answer = JsonNodeFactory.instance.objectNode().put("text", text).put("changed", !text.equals(raw));
        var removed = answer.putArray("removed");
        request.path("attributes").forEach(name -> {
            if (redaction.removes(name.asText(), false)) {
                removed.add(name.asText());
            }
        });
        Structure.KEPT.forEach(answer.putArray("alwaysAllowed")::add);
        return answer;
    }

    private RedactionRules rulesOf(ProjectId project) {
        var settings = known.find(project);
        return settings == null ? RedactionRules.NONE : settings.redaction();
    }

    private static RedactionRules wanted(JsonNode rules, String at) {
        return switch (RulesRequest.read(rules)) {
            case RulesRequest.Wanted(var read) -> read;
            case RulesRequest.Unreadable(var pointer, var detail) ->
                throw Problem.inBody(at + pointer, detail).exception();
        };
    }

    private static Response json(ObjectNode body) {
        return Response.ok(body, MediaType.APPLICATION_JSON).build();
    }
}
