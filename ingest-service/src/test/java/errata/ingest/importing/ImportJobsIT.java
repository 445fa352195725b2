package errata.ingest.importing;

import static errata.ingest.Topics.header;
import static org.assertj.core.api.Assertions.assertThat;

import errata.backends.process.Until;
import errata.ingest.Endpoint;
import errata.ingest.IngestBackends;
import errata.ingest.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(IngestBackends.class)
class ImportJobsIT {
    private static final int ROWS = 20_000;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TestHTTPResource
    URI base;

    Topics topics;

    @Test
    void an_import_that_is_stopped_goes_on_when_it_is_started_again() throws Exception {
        var rows = new StringBuilder("question,answer\n");
        for (int i = 0; i < ROWS; i++) {
            rows.append("q").append(i).append(",a\n");
        }
        var job = jobs().post("/api/projects/halts/imports?name=h.csv&wait=false", rows.toString(), 202);
        var at = "/api/projects/halts/imports/" + job.path("id").asText();
        Until.holds(() -> jobs().get(at).path("read").asInt() > 1000, PATIENCE, () -> "It never began");

        assertThat(jobs().post(at + "/stop", "", 200).path("state").asText()).isEqualTo("stopped");
        jobs().post(at + "/start", "", 202);

        var done = jobs().ended(at);
        assertThat(done.path("state").asText()).isEqualTo("done");
        assertThat(done.path("taken").asInt()).isEqualTo(ROWS);
        assertThat(topics.named("errata.traces").records(record -> "halts".equals(header(record, "project"))).stream()
                        .map(record -> record.key())
                        .distinct())
                .hasSize(ROWS);
    }

    @Test
    void an_import_that_is_done_cannot_be_started_again() throws Exception {
        var preview = jobs().post("/api/projects/again/imports?name=a.csv&preview=true", "question,answer\na,b\n", 201);
        var at = "/api/projects/again/imports/" + preview.path("id").asText();
        jobs().post(at + "/start", "", 202);
        jobs().ended(at);

        var refused = jobs().endpoint().post(at + "/start", "");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(Endpoint.json(refused.body()).path("code").asText()).isEqualTo("IMPORT_NOT_STARTABLE");
        assertThat(jobs().get("/api/projects/again/imports")
                        .path("items")
                        .path(0)
                        .path("state")
                        .asText())
                .isEqualTo("done");
        assertThat(jobs().endpoint()
                        .send(HttpRequest.newBuilder(base.resolve(at)).DELETE())
                        .status())
                .isEqualTo(204);
        assertThat(jobs().endpoint().get(at).status()).isEqualTo(404);
    }

    @Test
    void what_cannot_be_asked_of_an_import_is_a_problem() throws Exception {
        var preview = jobs().post("/api/projects/wrong/imports?name=a.csv&preview=true", "x,y\n1,2\n", 201);
        var at = "/api/projects/wrong/imports/" + preview.path("id").asText();

        assertThat(problem(at + "/start", "{\"format\":\"parquet\"}")).isEqualTo("400 /format");
        assertThat(problem(at + "/start", "{\"mapping\":{\"input\":7}}")).isEqualTo("400 /mapping/input");
        assertThat(problem(at + "/start", "{\"mapping\":{\"metadata\":{}}}")).isEqualTo("400 /mapping/metadata");
        assertThat(problem(at + "/start", "{\"format\":\"rows\",\"mapping\":{}}"))
                .isEqualTo("400 /mapping/input");
        assertThat(problem(at + "/start", "nonsense")).isEqualTo("400 ");
        assertThat(jobs().endpoint().get("/api/projects/wrong/imports/17").status())
                .isEqualTo(404);
    }

    private String problem(String path, String body) {
        var reply = jobs().endpoint().post(path, body);
        return reply.status() + " "
                + Endpoint.json(reply.body())
                        .path("errors")
                        .path(0)
                        .path("pointer")
                        .asText();
    }

    private Jobs jobs() {
        return Jobs.at(base);
    }
}
