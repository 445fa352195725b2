package errata.taxonomy;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;

/// One person at one codebook, over HTTP. Every command names the position of the last answer, like a browser does.
public final class Desk {

    private final String project;
    private final String person;
    private long seen;

    private Desk(String project, String person, long seen) {
        this.project = project;
        this.person = person;
        this.seen = seen;
    }

    /// Announces the project and waits for its codebook.
    public static Desk open(String project) {
        return open(project, "wall");
    }

    public static Desk open(String project, String clock) {
        Announced.project(project, clock);
        var desk = new Desk(project, "local", 0);
        Waiting.until("the codebook of " + project, () -> desk.get("").statusCode() == 200);
        desk.look();
        return desk;
    }

    public Desk as(String somebody) {
        return new Desk(project, somebody, seen);
    }

    public Desk look() {
        seen = get("").jsonPath().getLong("position");
        return this;
    }

    public long seen() {
        return seen;
    }

    public Response get(String path) {
        return given().header("X-Errata-Actor", person).get("/api/projects/" + project + "/codebook" + path);
    }

    public Response ledger(String query) {
        return given().get("/api/projects/" + project + "/events/taxonomy" + query);
    }

    /// A command as somebody sends it who saw the codebook at `seen`.
    public RequestSpecification command() {
        return whoSaw("\"" + seen + "\"");
    }

    public RequestSpecification whoSaw(String tag) {
        return given().header("X-Errata-Actor", person)
                .header("If-Match", tag)
                .contentType("application/json")
                .basePath("/api/projects/" + project + "/codebook");
    }

    public Response post(String path, Object body) {
        return noted(command().body(body).post(path));
    }

    public Response put(String path, Object body) {
        return noted(command().body(body).put(path));
    }

    public String active(String name) {
        return post("/categories", Map.of("name", name, "definition", meaning(name), "accept", true))
                .then()
                .statusCode(201)
                .extract()
                .path("categoryId");
    }

    public Response merge(String into, String... absorbed) {
        return post("/merges", Map.of("into", into, "absorbed", List.of(absorbed), "rationale", Scene.WHY));
    }

    public static Map<String, String> meaning(String name) {
        return Map.of("text", "What belongs to " + name);
    }

    private Response noted(Response response) {
        if (response.statusCode() < 300) {
            seen = response.jsonPath().getLong("position");
        }
        return response;
    }
}
