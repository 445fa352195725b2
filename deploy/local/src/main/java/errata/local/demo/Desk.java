package errata.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where the people of the demo sit: sends commands as one of them, at the time the story tells.
/// Keys are counted, so the same story told twice is carried out once.
final class Desk {

    static final ObjectMapper JSON = new ObjectMapper();

    private final Api api;
    private final String project;
    private String actor = "local";
    private Instant now = Instant.EPOCH;
    private int told;

    Desk(Api api, String project) {
        this.api = api;
        this.project = project;
    }

    Desk as(String person) {
        actor = person;
        return this;
    }

    Desk at(Instant time) {
        now = time;
        return this;
    }

    Desk after(Duration pause) {
        now = now.plus(pause);
        return this;
    }

    JsonNode get(String path) {
        return api.get("/api/projects/" + project + path);
    }

    JsonNode post(String path, JsonNode body) {
        return send("POST", path, body, null);
    }

    JsonNode put(String path, JsonNode body) {
        return send("PUT", path, body, null);
    }

    JsonNode delete(String path) {
        return send("DELETE", path, null, null);
    }

    /// A command on the codebook, made on the position its author saw.
    JsonNode decide(String method, String path, JsonNode body, long seen) {
        return send(method, "/codebook" + path, body, seen);
    }

    private JsonNode send(String method, String path, @Nullable JsonNode body, @Nullable Long seen) {
        told++;
        now = now.plusSeconds(7);
        return api.command(method, "/api/projects/" + project + path, body, actor, now, "demo-" + told, seen);
    }

    static ObjectNode json() {
        return JSON.createObjectNode();
    }
}
