package errata.ingest.projects;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import errata.ingest.Endpoint;
import errata.ingest.IngestBackends;
import errata.ingest.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(IngestBackends.class)
class ProjectsIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestHTTPResource
    URI base;

    Topics topics;

    @Test
    void a_project_is_opened_once_and_told_to_everybody() throws Exception {
        var opened = post("{\"name\":\"Night Shift\",\"clock\":\"claimed\"}");
        var again = post("{\"name\":\"Night Shift\",\"clock\":\"claimed\"}");

        assertThat(opened.status()).isEqualTo(201);
        assertThat(opened.http().headers().firstValue("Location").orElseThrow()).endsWith("/api/projects/night-shift");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text()).isEqualTo(opened.text());
        var told = topics.named("errata.projects").records(record -> "night-shift".equals(record.key()));
        assertThat(told).hasSize(1);
        assertThat(JSON.readTree(told.getFirst().value())).isEqualTo(JSON.readTree(opened.body()));
        assertThat(endpoint().get("/api/projects/night-shift").text()).isEqualTo(opened.text());
        assertThat(endpoint().get("/api/projects").text()).contains(opened.text());
    }

    @Test
    void a_project_never_changes_its_clock() throws Exception {
        post("{\"name\":\"Steady\"}");

        assertThat(code(post("{\"name\":\"steady\",\"clock\":\"claimed\"}"))).isEqualTo("409 PROJECT_EXISTS");
    }

    @Test
    void many_who_open_one_project_at_once_open_it_once() throws Exception {
        var calls = new ArrayList<Callable<String>>();
        for (int i = 0; i < 8; i++) {
            calls.add(() -> post("{\"name\":\"Rush\"}").text());
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<String>();
            for (var answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            assertThat(answers).containsOnly(answers.getFirst());
        }
        assertThat(topics.named("errata.projects").records(record -> "rush".equals(record.key())))
                .hasSize(1);
    }

    @Test
    void what_is_no_project_is_a_problem() throws Exception {
        for (var body :
                List.of("", "[]", "{", "{\"name\":\" \"}", "{\"name\":7}", "{\"name\":\"x\",\"clock\":\"sun\"}")) {
            assertThat(code(post(body))).as(body).isEqualTo("400 BODY_INVALID");
        }
        assertThat(code(endpoint().get("/api/projects/nowhere"))).isEqualTo("404 PROJECT_UNKNOWN");
        assertThat(code(endpoint().get("/api/projects/No%20Slug"))).isEqualTo("404 PROJECT_UNKNOWN");
    }

    private Endpoint.Reply post(String body) {
        return endpoint().post("/api/projects", body);
    }

    private Endpoint endpoint() {
        return new Endpoint(base);
    }

    private static String code(Endpoint.Reply reply) throws Exception {
        assertThat(reply.type()).isEqualTo("application/problem+json");
        return reply.status() + " " + JSON.readTree(reply.body()).path("code").asText();
    }
}
