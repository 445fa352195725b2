package errata.ingest.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import errata.ingest.Endpoint;
import errata.ingest.IngestBackends;
import errata.ingest.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(IngestBackends.class)
class FeedbackIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TRACE = "4b329f61fdc652e83c8700e8f311b94e";

    @TestHTTPResource
    URI base;

    Topics topics;

    @Test
    void feedback_is_durable_before_its_trace_is_there() throws Exception {
        var reply = endpoint().post("/api/projects/opinions/feedback", """
                        {"traceId":"%s","spanId":"00F067AA0BA902B7","name":"helpful","score":0.25,"label":"no",
                         "comment":"Wrong day","source":"human","at":"2026-02-03T04:05:06+01:00","metadata":{"page":7}}
                        """.formatted(TRACE));

        assertThat(reply.status()).isEqualTo(202);
        var answer = JSON.readTree(reply.body());
        assertThat(answer.path("accepted").asInt()).isEqualTo(1);
        var told = told("opinions").getFirst();
        assertThat(told.path("id")).isEqualTo(answer.at("/ids/0"));
        assertThat(told.path("receivedAt").asText()).isNotEmpty();
        assertThat(told.path("at").asText()).isEqualTo("2026-02-03T03:05:06Z");
        assertThat(told.path("spanId").asText()).isEqualTo("00f067aa0ba902b7");
        assertThat(told.path("via").asText()).isEqualTo("api");
        assertThat(told.at("/metadata/page").asInt()).isEqualTo(7);
    }

    @Test
    void the_same_feedback_has_the_same_id() throws Exception {
        var body = "[{\"traceId\":\"run-1\",\"name\":\"ok\",\"label\":\"yes\",\"source\":\"user\"},"
                + "{\"traceId\":\"run-2\",\"name\":\"ok\",\"label\":\"yes\",\"source\":\"user\",\"id\":\"mine\"}]";

        var first = endpoint().post("/api/projects/twice/feedback", body);
        var second = endpoint().post("/api/projects/twice/feedback", body);

        assertThat(first.text()).isEqualTo(second.text());
        assertThat(JSON.readTree(first.body()).at("/ids/1").asText()).isEqualTo("mine");
        assertThat(told("twice"))
                .hasSize(4)
                .allSatisfy(one -> assertThat(one.path("externalId").asText()).startsWith("run-"));
    }

    @Test
    void a_client_of_langfuse_changes_nothing_but_the_address() throws Exception {
        endpoint().post("/api/projects", "{\"name\":\"langfused\"}");
        var made = endpoint().post("/api/projects/langfused/keys", "{\"name\":\"sdk\"}");
        var key = JSON.readTree(made.body()).path("key").asText();
        var basic = Base64.getEncoder().encodeToString(("pk-any:" + key).getBytes(StandardCharsets.UTF_8));

        var reply = endpoint()
                .post(
                        "/api/public/scores",
                        "{\"traceId\":\"t-9\",\"observationId\":\"o-1\",\"name\":\"tone\",\"value\":\"rude\",\"id\":\"s-1\"}",
                        "Authorization",
                        "Basic " + basic);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text()).isEqualTo("{\"id\":\"s-1\"}");
        var told = told("langfused").getFirst();
        assertThat(told.path("externalId").asText()).isEqualTo("t-9");
        assertThat(told.path("label").asText()).isEqualTo("rude");
        assertThat(told.path("via").asText()).isEqualTo("langfuse");
    }

    @Test
    void a_comment_is_redacted_like_a_trace() throws Exception {
        endpoint().post("/api/projects", "{\"name\":\"polite\"}");
        endpoint()
                .send(HttpRequest.newBuilder(base.resolve("/api/projects/polite/redaction"))
                        .PUT(HttpRequest.BodyPublishers.ofString("{\"patterns\":[\"email\",\"card\"]}")));

        endpoint()
                .post(
                        "/api/projects/polite/feedback",
                        "{\"traceId\":\"t\",\"name\":\"n\",\"source\":\"user\",\"comment\":\"ask ada@mail.example\","
                                + "\"metadata\":{\"card\":4111111111111111,\"by\":\"ada@mail.example\"}}");

        var told = told("polite").getFirst();
        assertThat(told.path("comment").asText()).isEqualTo("ask [email]");
        assertThat(told.path("metadata").toString()).isEqualTo("{\"card\":\"[card]\",\"by\":\"[email]\"}");
    }

    @Test
    void feedback_that_is_wrong_is_refused_whole_and_says_where() throws Exception {
        var reply = endpoint().post("/api/projects/careless/feedback", "[{\"traceId\":\"t\",\"name\":\"n\"}]");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(JSON.readTree(reply.body()).path("code").asText()).isEqualTo("FEEDBACK_INVALID");
        assertThat(JSON.readTree(reply.body()).at("/errors/0/pointer").asText()).isEqualTo("/0/source");
        assertThat(endpoint().post("/api/projects/NO/feedback", "{}").status()).isEqualTo(404);
        assertThat(endpoint().post("/api/public/scores", "{\"value\":1}").status())
                .isEqualTo(422);
        assertThat(endpoint().post("/api/public/scores", "{").status()).isEqualTo(400);
        assertThat(told("careless")).isEmpty();
    }

    @Test
    void a_key_opens_its_own_project_only() throws Exception {
        endpoint().post("/api/projects", "{\"name\":\"mine-alone\"}");
        var made = endpoint().post("/api/projects/mine-alone/keys", "{\"name\":\"sdk\"}");
        var key = "Bearer " + JSON.readTree(made.body()).path("key").asText();
        var body = "{\"traceId\":\"t\",\"name\":\"n\",\"source\":\"user\",\"score\":1}";

        assertThat(endpoint()
                        .post("/api/projects/mine-alone/feedback", body, "Authorization", key)
                        .status())
                .isEqualTo(202);
        assertThat(endpoint()
                        .post("/api/projects/yours/feedback", body, "Authorization", key)
                        .status())
                .isEqualTo(403);
        assertThat(endpoint()
                        .post("/api/projects/yours/feedback", body, "x-api-key", "errata_" + "y".repeat(43))
                        .status())
                .isEqualTo(401);
    }

    private List<JsonNode> told(String project) {
        return topics.named("errata.feedback").records(record -> project.equals(record.key())).stream()
                .map(record -> Endpoint.json(record.value()))
                .toList();
    }

    private Endpoint endpoint() {
        return new Endpoint(base);
    }
}
