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

    @TestHTTPResource
    URI base;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

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
