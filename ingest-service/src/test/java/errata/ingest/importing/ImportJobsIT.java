package errata.ingest.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import errata.backends.BackendsResource;
import errata.backends.process.Until;
import errata.ingest.Endpoint;
import errata.ingest.Topic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "ingest"))
class ImportJobsIT {
    private static final int ROWS = 20_000;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String TABLE = """
            ticket,customer,asked at,what was asked,reply,plan,note,stars
            T-1,ada,2025-05-01 09:00,"Where is my parcel,
            please?","In Malmö.",gold,polite,5
            T-2,bo,2025-05-02 10:00,Can I change the address?,,basic,,
            T-3,cy,2025-05-03 11:00,,,basic,,1
            """;

    @TestHTTPResource
    URI base;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Test
    void a_table_is_looked_at_mapped_and_then_imported() throws Exception {
        var preview = post("/api/projects/parcels/imports?name=tickets.csv&preview=true", TABLE, 201);
        assertThat(preview.path("state").asText()).isEqualTo("preview");
        assertThat(preview.path("detected").path("format").asText()).isEqualTo("rows");
        assertThat(preview.path("rows")).hasSize(3);
        assertThat(preview.path("rows").path(0).path("what was asked").asText()).startsWith("Where is my parcel");
        assertThat(roles(preview)).contains("reply:output", "note:ignore", "stars:feedback", "plan:metadata");

        var at = "/api/projects/parcels/imports/" + preview.path("id").asText();
        post(at + "/start", """
                {"mapping": {"id": "ticket", "input": "what was asked", "output": "reply", "time": "asked at",
                  "user": "customer", "metadata": ["plan"], "feedback": ["stars"]}}""", 202);
        var done = ended(at);

        assertThat(done.path("state").asText()).isEqualTo("done");
        assertThat(done.path("read").asInt()).isEqualTo(3);
        assertThat(done.path("taken").asInt()).isEqualTo(2);
        assertThat(done.path("refusals").toString())
                .isEqualTo("[{\"line\":5,\"reason\":\"nothing in the columns of input, output and messages\"}]");
        assertThat(done.path("traces").findValuesAsText("externalId")).containsExactly("T-1", "T-2");
        assertThat(done.has("rows")).as("trace text is not kept").isFalse();
        assertThat(new Endpoint(base).get(at + "/refusals.csv").text())
                .isEqualTo(
                        "file,line,reason\r\n\"tickets.csv\",5,\"nothing in the columns of input, output and messages\"\r\n");
    }

    @Test
    void columns_of_feedback_become_feedback_and_say_the_same_when_they_come_again() throws Exception {
        for (int time = 0; time < 2; time++) {
            post("/api/projects/thumbs/imports?name=t.csv", "id,question,answer,rating\n1,a,b,4\n2,c,d,great\n", 200);
        }

        var told = feedback("thumbs");
        assertThat(told).hasSize(4);
        assertThat(told.stream().map(each -> each.path("id").asText()).distinct())
                .hasSize(2);
        assertThat(told.getFirst().path("score").asDouble()).isEqualTo(4);
        assertThat(told.getFirst().path("source").asText()).isEqualTo("user");
        assertThat(told.get(1).path("label").asText()).isEqualTo("great");
    }

    @Test
    void an_import_that_is_stopped_goes_on_when_it_is_started_again() throws Exception {
        var rows = new StringBuilder("question,answer\n");
        for (int i = 0; i < ROWS; i++) {
            rows.append("q").append(i).append(",a\n");
        }
        var job = post("/api/projects/halts/imports?name=h.csv&wait=false", rows.toString(), 202);
        var at = "/api/projects/halts/imports/" + job.path("id").asText();
        Until.holds(() -> get(at).path("read").asInt() > 1000, PATIENCE, () -> "It never began");

        assertThat(post(at + "/stop", "", 200).path("state").asText()).isEqualTo("stopped");
        post(at + "/start", "", 202);

        var done = ended(at);
        assertThat(done.path("state").asText()).isEqualTo("done");
        assertThat(done.path("taken").asInt()).isEqualTo(ROWS);
        assertThat(new Topic(kafka, "errata.traces")
                                .records(record -> "halts"
                                        .equals(new String(
                                                record.headers()
                                                        .lastHeader("project")
                                                        .value(),
                                                StandardCharsets.UTF_8)))
                                .stream()
                                .map(record -> record.key())
                                .distinct())
                .hasSize(ROWS);
    }

    @Test
    void an_import_that_is_done_cannot_be_started_again() throws Exception {
        var preview = post("/api/projects/again/imports?name=a.csv&preview=true", "question,answer\na,b\n", 201);
        var at = "/api/projects/again/imports/" + preview.path("id").asText();
        post(at + "/start", "", 202);
        ended(at);

        var refused = new Endpoint(base).post(at + "/start", "");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(JSON.readTree(refused.body()).path("code").asText()).isEqualTo("IMPORT_NOT_STARTABLE");
        assertThat(get("/api/projects/again/imports")
                        .path("items")
                        .path(0)
                        .path("state")
                        .asText())
                .isEqualTo("done");
        assertThat(new Endpoint(base)
                        .send(HttpRequest.newBuilder(base.resolve(at)).DELETE())
                        .status())
                .isEqualTo(204);
        assertThat(new Endpoint(base).get(at).status()).isEqualTo(404);
    }

    @Test
    void what_cannot_be_asked_of_an_import_is_a_problem() throws Exception {
        var preview = post("/api/projects/wrong/imports?name=a.csv&preview=true", "x,y\n1,2\n", 201);
        var at = "/api/projects/wrong/imports/" + preview.path("id").asText();

        assertThat(problem(at + "/start", "{\"format\":\"parquet\"}")).isEqualTo("400 /format");
        assertThat(problem(at + "/start", "{\"mapping\":{\"input\":7}}")).isEqualTo("400 /mapping/input");
        assertThat(problem(at + "/start", "{\"mapping\":{\"metadata\":{}}}")).isEqualTo("400 /mapping/metadata");
        assertThat(problem(at + "/start", "{\"format\":\"rows\",\"mapping\":{}}"))
                .isEqualTo("400 /mapping/input");
        assertThat(problem(at + "/start", "nonsense")).isEqualTo("400 ");
        assertThat(new Endpoint(base).get("/api/projects/wrong/imports/17").status())
                .isEqualTo(404);
    }

    private List<String> roles(JsonNode preview) {
        return preview.path("detected")
                .path("columns")
                .valueStream()
                .map(column ->
                        column.path("name").asText() + ":" + column.path("role").asText())
                .toList();
    }

    private List<JsonNode> feedback(String project) {
        return new Topic(kafka, "errata.feedback")
                .records(record -> project.equals(record.key())).stream()
                        .map(record -> json(record.value()))
                        .toList();
    }

    private JsonNode ended(String at) {
        Until.holds(
                () -> !List.of("running", "preview")
                        .contains(get(at).path("state").asText()),
                PATIENCE,
                () -> "The import does not end: " + get(at));
        return get(at);
    }

    private JsonNode post(String path, String body, int status) {
        var reply = new Endpoint(base).post(path, "application/octet-stream", body.getBytes(StandardCharsets.UTF_8));
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        return json(reply.body());
    }

    private String problem(String path, String body) {
        var reply = new Endpoint(base).post(path, body);
        return reply.status() + " "
                + json(reply.body()).path("errors").path(0).path("pointer").asText();
    }

    private JsonNode get(String path) {
        return json(new Endpoint(base).get(path).body());
    }

    private static JsonNode json(byte[] bytes) {
        try {
            return JSON.readTree(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
