package errata.ingest.keys;

import static errata.ingest.Topics.header;
import static errata.ingest.otlp.Spans.export;
import static errata.ingest.otlp.Spans.span;
import static errata.ingest.otlp.Spans.traceId;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import errata.ingest.Endpoint;
import errata.ingest.IngestBackends;
import errata.ingest.Topics;
import errata.ingest.receiving.Gate;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(IngestBackends.class)
class KeysIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String KEYS = "/api/projects/locked/keys";

    @TestHTTPResource
    URI base;

    Topics topics;

    @Inject
    Gate gate;

    @BeforeEach
    void open() {
        endpoint().post("/api/projects", "{\"name\":\"locked\"}");
    }

    @Test
    void a_key_is_shown_once_and_kept_as_a_hash_only() throws Exception {
        var made = add("Nightly job");

        assertThat(made.path("key").asText()).matches("errata_[A-Za-z0-9_-]{43}");
        var told = topics.named("errata.intake-settings").records(record -> "locked".equals(record.key()));
        assertThat(new String(told.getLast().value(), StandardCharsets.UTF_8))
                .contains(made.path("id").asText())
                .contains(NewKey.hash(made.path("key").asText()))
                .doesNotContain(made.path("key").asText());
        var listed = find(made);
        assertThat(listed.path("name").asText()).isEqualTo("Nightly job");
        assertThat(made.path("key").asText()).startsWith(listed.path("prefix").asText());
        assertThat(listed.toString()).doesNotContain(made.path("key").asText());
        assertThat(listed.path("lastUsedAt").isNull()).isTrue();
    }

    @Test
    void a_key_brings_its_project_whatever_the_request_says() throws Exception {
        var made = add("Front door");

        var verdict = gate.admit("Bearer " + made.path("key").asText(), null, "elsewhere");

        assertThat(verdict).isInstanceOfSatisfying(Gate.Verdict.Keyed.class, keyed -> assertThat(
                        keyed.project().value())
                .isEqualTo("locked"));
        assertThat(find(made).path("lastUsedAt").asText()).isNotEmpty();
    }

    @Test
    void a_revoked_key_is_refused_at_once_and_stays_in_the_list() throws Exception {
        var made = add("Leaver");

        assertThat(delete(made.path("id").asText()).status()).isEqualTo(204);
        assertThat(delete(made.path("id").asText()).status()).isEqualTo(204);

        assertThat(gate.admit(null, made.path("key").asText(), null))
                .isInstanceOfSatisfying(Gate.Verdict.Refused.class, refused -> assertThat(refused.sentence())
                        .contains("Leaver")
                        .contains("revoked")
                        .contains("POST /api/projects"));
        assertThat(find(made).path("revokedAt").asText()).isNotEmpty();
    }

    @Test
    void an_unknown_key_of_ours_is_refused_and_other_credentials_are_ignored() {
        assertThat(gate.admit("Bearer errata_" + "x".repeat(43), null, null)).isInstanceOf(Gate.Verdict.Refused.class);
        assertThat(gate.admit("Bearer sk-other", "whatever", null)).isInstanceOf(Gate.Verdict.Open.class);
        assertThat(gate.admit(null, null, null)).isInstanceOf(Gate.Verdict.Open.class);
    }

    @Test
    void spans_go_to_the_project_of_the_key_and_a_revoked_one_is_answered_in_kind() throws Exception {
        var made = add("Collector");
        var key = "Bearer " + made.path("key").asText();
        var body = export("elsewhere", List.of(span(6001, 1).build())).toByteArray();

        var taken =
                endpoint().post("/v1/traces", Endpoint.PROTOBUF, body, "Authorization", key, "x-project-name", "no");
        delete(made.path("id").asText());
        var refused = endpoint().post("/v1/traces", Endpoint.PROTOBUF, body, "Authorization", key);
        var inJson = endpoint()
                .post("/v1/traces", "{}", "x-api-key", made.path("key").asText());

        assertThat(taken.status()).isEqualTo(200);
        var record = topics.traces(traceId(6001)).getFirst();
        assertThat(header(record, "project")).isEqualTo("locked");
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.type()).isEqualTo(Endpoint.PROTOBUF);
        assertThat(refused.text()).contains("Collector").contains("revoked");
        assertThat(inJson.status()).isEqualTo(401);
        assertThat(JSON.readTree(inJson.body()).path("message").asText()).contains("Make a key");
    }

    @Test
    void what_is_no_key_is_a_problem_that_says_what_to_do() throws Exception {
        assertThat(endpoint().post(KEYS, "{\"name\":\" \"}").status()).isEqualTo(400);
        assertThat(endpoint().post(KEYS, "nonsense").status()).isEqualTo(400);
        assertThat(endpoint().get("/api/projects/nowhere/keys").status()).isEqualTo(404);
        assertThat(delete("no-uuid").status()).isEqualTo(404);
        assertThat(delete("00000000-0000-4000-8000-000000000000").status()).isEqualTo(404);
    }

    private JsonNode add(String name) throws Exception {
        var reply = endpoint().post(KEYS, "{\"name\":\"" + name + "\"}");
        assertThat(reply.status()).isEqualTo(201);
        return JSON.readTree(reply.body());
    }

    private JsonNode find(JsonNode made) throws Exception {
        var all = JSON.readTree(endpoint().get(KEYS).body());
        assertThat(all.path("required").asBoolean()).isFalse();
        for (var item : all.path("items")) {
            if (item.path("id").equals(made.path("id"))) {
                return item;
            }
        }
        throw new AssertionError("The key is not in the list");
    }

    private Endpoint.Reply delete(String id) {
        return endpoint()
                .send(HttpRequest.newBuilder(base.resolve(KEYS + "/" + id)).DELETE());
    }

    private Endpoint endpoint() {
        return new Endpoint(base);
    }
}
