package errata.ingest.redacting;

import static errata.ingest.Topics.header;
import static errata.ingest.otlp.Spans.attribute;
import static errata.ingest.otlp.Spans.export;
import static errata.ingest.otlp.Spans.span;
import static errata.ingest.otlp.Spans.traceId;
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
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(IngestBackends.class)
class RedactionIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SECRET = "ada@mail.example";

    @TestHTTPResource
    URI base;

    Topics topics;

    @Test
    void no_byte_of_a_secret_reaches_the_topic() throws Exception {
        rules("discreet", "{\"patterns\":[\"email\"],\"attributes\":{\"deny\":[\"user.*\"]},\"action\":\"hash\"}");

        send("discreet", 7001);

        var record = record(7001);
        assertThat(new String(record.value(), StandardCharsets.ISO_8859_1))
                .doesNotContain("mail.example")
                .doesNotContain("Ada Moon")
                .contains("[removed]");
        assertThat(header(record, "redacted")).isEqualTo("2");
    }

    @Test
    void an_import_is_redacted_like_everything_else() throws Exception {
        rules("imported-discreetly", "{\"patterns\":[\"email\"]}");
        var file = "{\"id\":\"00000000-0000-0000-0000-00000000db59\",\"messages\":[{\"role\":\"user\",\"content\":\""
                + SECRET + "\"},{\"role\":\"assistant\",\"content\":\"Noted\"}]}";

        var done = endpoint().post("/api/projects/imported-discreetly/imports?name=chat.jsonl", file);

        assertThat(done.status()).isEqualTo(200);
        var records = topics.named("errata.traces")
                .records(record -> "imported-discreetly".equals(header(record, "project")));
        assertThat(records).hasSize(1);
        assertThat(new String(records.getFirst().value(), StandardCharsets.UTF_8))
                .doesNotContain(SECRET)
                .contains("[email]");
    }

    @Test
    void the_preview_of_an_import_shows_what_will_be_kept() throws Exception {
        rules("looked-at-discreetly", "{\"patterns\":[\"email\"]}");
        var padded = "x".repeat(290) + SECRET;

        var reply = endpoint()
                .post(
                        "/api/projects/looked-at-discreetly/imports?name=t.csv&preview=true",
                        "question,answer\n%s,ok\n%s,ok\n".formatted(SECRET, padded));

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.text())
                .doesNotContain(SECRET)
                .doesNotContain(SECRET.substring(0, 6))
                .contains("[email]");
        assertThat(json(reply).path("redactedCells").asInt()).isEqualTo(2);
    }

    @Test
    void a_project_without_rules_keeps_every_byte() {
        send("open-hearted", 7002);

        var record = record(7002);
        assertThat(new String(record.value(), StandardCharsets.UTF_8)).contains(SECRET);
        assertThat(record.headers().lastHeader("redacted")).isNull();
    }

    @Test
    void rules_are_told_to_every_instance_without_their_salt() throws Exception {
        rules("told", "{\"patterns\":[\"email\"],\"action\":\"hash\"}");

        var told = topics.named("errata.intake-settings").records(record -> "told".equals(record.key()));

        var settings = JSON.readTree(told.getLast().value());
        assertThat(settings.path("project").asText()).isEqualTo("told");
        assertThat(settings.at("/redaction/patterns/0").asText()).isEqualTo("email");
        assertThat(settings.has("salt")).isFalse();
        assertThat(json(endpoint().get("/api/projects/told/redaction"))).isEqualTo(settings.path("redaction"));
    }

    @Test
    void a_preview_shows_what_the_rules_would_do_and_what_an_allow_list_never_takes() throws Exception {
        rules("cautious", "{\"patterns\":[\"email\"]}");

        var kept = preview("{\"text\":\"to " + SECRET + "\"}");
        var wanted = preview("{\"text\":\"to " + SECRET + "\",\"attributes\":[\"user.id\",\"gen_ai.operation.name\"],"
                + "\"redaction\":{\"attributes\":{\"allow\":[\"gen_ai.input.*\"]}}}");

        assertThat(kept.path("text").asText()).isEqualTo("to [email]");
        assertThat(kept.path("changed").asBoolean()).isTrue();
        assertThat(wanted.path("text").asText()).isEqualTo("to " + SECRET);
        assertThat(wanted.path("removed").toString()).isEqualTo("[\"user.id\"]");
        assertThat(wanted.path("alwaysAllowed").toString()).contains("gen_ai.operation.name");
    }

    @Test
    void rules_that_cannot_work_are_a_problem_with_its_place() throws Exception {
        rules("strict", "{}");
        var reply = put("strict", "{\"custom\":[{\"name\":\"x\",\"regex\":\"(a+)+b\"}]}");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(json(reply).at("/errors/0/pointer").asText()).isEqualTo("/custom/0/regex");
        assertThat(endpoint().get("/api/projects/nowhere/redaction").status()).isEqualTo(404);
        assertThat(put("strict", "{").status()).isEqualTo(400);
    }

    private JsonNode preview(String body) throws Exception {
        return json(endpoint().post("/api/projects/cautious/redaction/preview", body));
    }

    private void rules(String project, String rules) {
        endpoint().post("/api/projects", "{\"name\":\"" + project + "\"}");
        assertThat(put(project, rules).status()).isEqualTo(200);
    }

    private Endpoint.Reply put(String project, String rules) {
        return endpoint()
                .send(HttpRequest.newBuilder(base.resolve("/api/projects/" + project + "/redaction"))
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString(rules)));
    }

    private void send(String project, long trace) {
        var span = span(trace, 1)
                .addAttributes(attribute("gen_ai.prompt", "Write to " + SECRET))
                .addAttributes(attribute("user.name", "Ada Moon"))
                .build();
        var reply = endpoint()
                .post(
                        "/v1/traces",
                        Endpoint.PROTOBUF,
                        export(project, List.of(span)).toByteArray());
        assertThat(reply.status()).isEqualTo(200);
    }

    private ConsumerRecord<String, byte[]> record(long trace) {
        return topics.traces(traceId(trace)).getFirst();
    }

    private Endpoint endpoint() {
        return new Endpoint(base);
    }

    private static JsonNode json(Endpoint.Reply reply) throws Exception {
        return JSON.readTree(reply.body());
    }
}
